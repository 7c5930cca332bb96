package semblance.embed.djl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.embed.Embedder;
import semblance.embed.EmbedderContract;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.media.TimeSpan;
import semblance.models.InstalledModel;
import semblance.models.ModelCard;
import semblance.models.ModelFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A network of toy size keeps the promises of every embedder. */
class NetworkEmbedderTest extends EmbedderContract {
    private static final Path WEIGHTS =
            Path.of("src", "test", "resources", "weights", "tiny", "tiny-resnet.legacy.pth");

    @TempDir private static Path compiled;

    @Override
    protected Embedder embedder() {
        return Networks.embedder(model(), settings()).orElseThrow();
    }

    private static InstalledModel model() {
        ModelCard card =
                new ModelCard(
                        "tiny",
                        "Tiny",
                        "resnet50",
                        Set.of(MediaKind.IMAGE),
                        false,
                        64,
                        "224 x 224 pixels",
                        "CC0-1.0",
                        null,
                        "It is small.",
                        1,
                        List.of());
        return new InstalledModel(
                card, Map.of(ModelFile.Role.WEIGHTS, WEIGHTS), "0".repeat(64), false);
    }

    private static NetworkSettings settings() {
        return new NetworkSettings(
                TestNatives.FOLDER, compiled, Precisions.EXACT, _ -> "none", _ -> List.of());
    }

    @Override
    protected List<? extends Sample> samples() {
        return List.of(noise(1, 300, 200), noise(2, 224, 224), noise(3, 40, 500));
    }

    @Override
    protected Sample sampleOfAnotherKind() {
        return new Sound(new float[800], 8000, TimeSpan.ofSeconds(0, 0.1));
    }

    @Test
    void whatWasCompiledIsForgottenWithItsModel() throws Exception {
        try (Embedder embedder = embedder()) {
            embedder.prepare(_ -> {});
        }
        Path others = Files.createDirectories(compiled.resolve("gone-0123456789abcdef"));
        Files.writeString(others.resolve("pictures-exact-fp32.pt"), "compiled");
        Networks.forgetOthers(List.of(model()), settings());
        assertFalse(Files.exists(others));
        assertTrue(Networks.measured(model(), settings()).isPresent(), "the others are kept");
    }

    private static Picture noise(long seed, int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(seed).nextBytes(rgb);
        return new Picture(width, height, rgb, null);
    }
}
