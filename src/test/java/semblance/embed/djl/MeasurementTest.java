package semblance.embed.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.media.MediaKind;
import semblance.models.InstalledModel;
import semblance.models.ModelCard;
import semblance.models.ModelFile;
import semblance.models.compile.Precision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is told of a compiled network's speed; nothing is compiled here. */
class MeasurementTest {
    private static final InstalledModel MODEL =
            new InstalledModel(
                    new ModelCard(
                            "net",
                            "Net",
                            "resnet50",
                            Set.of(MediaKind.IMAGE),
                            false,
                            2048,
                            "224 x 224 pixels",
                            "MIT",
                            null,
                            "For tests.",
                            1,
                            List.of()),
                    Map.of(ModelFile.Role.WEIGHTS, Path.of("weights.pth")),
                    "0123456789abcdef".repeat(4),
                    true);

    @TempDir private Path folder = Path.of("");

    @Test
    void theChosenPrecisionIsTold() throws Exception {
        NetworkSettings settings =
                new NetworkSettings(
                        folder, folder, Precisions.AUTOMATIC, _ -> "none", _ -> List.of());
        assertEquals(Optional.empty(), Networks.measured(MODEL, settings), "not compiled yet");
        Path place = Files.createDirectories(folder.resolve("net-0123456789abcdef"));
        Path stamp = place.resolve("pictures-automatic.json");
        new Stamp(
                        List.of("weights"),
                        Precision.INT8,
                        List.of(
                                new Stamp.Trial(Precision.FP32, 1, 50, "slower"),
                                new Stamp.Trial(Precision.INT8, 0.9995, 25, "chosen")))
                .write(stamp);
        assertEquals(
                Optional.of(new Measurement("int8", 25, 0.9995)),
                Networks.measured(MODEL, settings));
        Files.writeString(stamp, "{\"made\":");
        assertEquals(Optional.empty(), Networks.measured(MODEL, settings), "cut off");
    }
}
