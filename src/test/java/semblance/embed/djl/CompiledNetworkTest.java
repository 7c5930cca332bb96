package semblance.embed.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.embed.family.TinyNetworks;
import semblance.embed.preprocess.PictureInput;
import semblance.models.compile.Network;
import semblance.models.compile.Precision;
import semblance.models.weights.WeightFiles;
import semblance.models.weights.Weights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** When networks are compiled, what is kept of it, and when it is done again. */
class CompiledNetworkTest {
    private static final Path WEIGHTS =
            Path.of("src", "test", "resources", "weights", "tiny", "tiny-resnet.legacy.pth");

    private static Device device;

    @TempDir private Path folder;
    private final List<String> steps = new ArrayList<>();
    private Weights weights;
    private Network network;

    @BeforeAll
    static void startEngine() throws Exception {
        device = TorchEngine.start(TestNatives.FOLDER);
    }

    @BeforeEach
    void open() throws Exception {
        weights = WeightFiles.open(WEIGHTS);
        network = TinyNetworks.resnet(weights, 224);
    }

    @Test
    void networkIsCompiledOnceAndOnlyLoadedAfterThat() throws Exception {
        float[] first = embedding(List.of("weights a"));
        assertTrue(steps.contains("trying fp32"), steps.toString());
        steps.clear();
        assertArrayEquals(first, embedding(List.of("weights a")));
        assertEquals(List.of(), steps);
        assertEquals(1, archives().size(), "only what is used is kept");
    }

    @Test
    void networkIsCompiledAgainWhenAnythingThatWentInChanges() throws Exception {
        embedding(List.of("weights a"));
        steps.clear();
        embedding(List.of("weights b"));
        assertTrue(steps.contains("writing the network"), steps.toString());
        assertEquals(1, archives().size());
    }

    @Test
    void removedOrDamagedArchiveIsMadeAgain() throws Exception {
        float[] first = embedding(List.of("weights a"));
        Files.writeString(archives().getFirst(), "no archive");
        assertArrayEquals(first, embedding(List.of("weights a")));
        Files.delete(archives().getFirst());
        assertArrayEquals(first, embedding(List.of("weights a")));
    }

    @Test
    void damagedStampIsNoObstacle() throws Exception {
        embedding(List.of("weights a"));
        Files.writeString(folder.resolve("pictures-automatic.json"), "{\"made\":");
        steps.clear();
        embedding(List.of("weights a"));
        assertTrue(steps.contains("writing the network"), steps.toString());
    }

    @Test
    void integersAreNotTriedWithoutSamplesToCalibrateWithAndTheStampSaysSo() throws Exception {
        embedding(List.of("weights a"));
        Stamp stamp = CompiledNetwork.stamp(folder, "pictures", Precisions.AUTOMATIC).orElseThrow();
        assertEquals(Precision.FP32, stamp.precision());
        Stamp.Trial integers =
                stamp.trials().stream()
                        .filter(trial -> trial.precision() == Precision.INT8)
                        .findFirst()
                        .orElseThrow();
        assertTrue(integers.verdict().contains("no samples"), integers.verdict());
    }

    @Test
    void everyPrecisionThatIsTakenIsNearThePlainNetwork() throws Exception {
        embedding(List.of("weights a"));
        Stamp stamp = CompiledNetwork.stamp(folder, "pictures", Precisions.AUTOMATIC).orElseThrow();
        assertTrue(stamp.chosen().leastCosine() >= 0.9999, stamp.toString());
    }

    private float[] embedding(List<String> made) throws Exception {
        Samples samples = Samples.of(List.of(), PictureInput.resnet50V1());
        CompiledNetwork compiled =
                new CompiledNetwork(folder, "pictures", device, Precisions.AUTOMATIC);
        try (LoadedNetwork loaded =
                compiled.load(made, () -> network, () -> samples, steps::add).network()) {
            return samples.checked().getFirst().run(loaded)[0];
        }
    }

    private List<Path> archives() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pt")).toList();
        }
    }
}
