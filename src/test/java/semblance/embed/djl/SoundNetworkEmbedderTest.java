package semblance.embed.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.embed.Embedder;
import semblance.embed.EmbedderContract;
import semblance.embed.Label;
import semblance.embed.SampleNeeds;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Silence;
import semblance.media.Sound;
import semblance.media.TimeSpan;
import semblance.models.InstalledModel;
import semblance.models.ModelCard;
import semblance.models.ModelFile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A sound network of toy size keeps the promises of every embedder, at any length of sound. */
class SoundNetworkEmbedderTest extends EmbedderContract {
    private static final Path WEIGHTS =
            Path.of(
                    "src",
                    "test",
                    "resources",
                    "weights",
                    "tiny",
                    "tiny-cnn14-training.legacy.pth");

    @TempDir private static Path compiled;

    @Override
    protected Embedder embedder() {
        ModelCard card =
                new ModelCard(
                        "tiny",
                        "Tiny",
                        "panns-cnn14",
                        Set.of(MediaKind.AUDIO),
                        false,
                        32,
                        "10 s of sound",
                        "CC0-1.0",
                        null,
                        "It is small.",
                        1,
                        List.of());
        InstalledModel model =
                new InstalledModel(
                        card, Map.of(ModelFile.Role.WEIGHTS, WEIGHTS), "0".repeat(64), false);
        NetworkSettings settings =
                new NetworkSettings(
                        TestNatives.FOLDER,
                        compiled,
                        Precisions.EXACT,
                        _ -> "none",
                        _ -> List.of());
        return Networks.embedder(model, settings).orElseThrow();
    }

    @Override
    protected List<? extends Sample> samples() {
        return List.of(noise(1, 160_000), noise(2, 41_234), noise(3, 400), noise(4, 1));
    }

    @Override
    protected Sample sampleOfAnotherKind() {
        return new Picture(1, 1, new byte[3], null);
    }

    @Test
    void windowsAreAsLongAsWhatNetworksLearnedFromAndOverlapByHalf() {
        try (Embedder embedder = embedder()) {
            assertEquals(
                    new SampleNeeds.Sounds(
                            32_000,
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(5),
                            Silence.LEFT_OUT),
                    embedder.needs());
        }
    }

    @Test
    void classesThatNobodyNamesGiveNoLabels() throws Exception {
        try (Embedder embedder = embedder()) {
            assertEquals(List.of(), embedder.read(samples()).getFirst().labels());
        }
    }

    @Test
    void labelsAreAllProbableClassesTheMostProbableFirst() {
        float[] scores = new float[40];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i - 6;
        }
        List<String> names = IntStream.range(0, 40).mapToObj(String::valueOf).toList();
        List<Label> labels = Labels.ofMany(scores, names);
        assertEquals(30, labels.size());
        assertEquals(new Label("39", 1), labels.getFirst());
        List<Label> few = Labels.ofMany(new float[] {-4, 0, -5, 2}, List.of("a", "b", "c", "d"));
        assertEquals(List.of("d", "b", "a"), few.stream().map(Label::name).toList());
        assertFalse(few.getLast().probability() < 0.01);
        assertTrue(few.getLast().probability() < 0.02);
    }

    private static Sound noise(long seed, int length) {
        Random random = new Random(seed);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = random.nextFloat() - 0.5f;
        }
        return new Sound(samples, 32_000, TimeSpan.ofSeconds(0, length / 32_000.0));
    }
}
