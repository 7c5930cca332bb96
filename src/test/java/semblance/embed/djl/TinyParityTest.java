package semblance.embed.djl;

import ai.djl.Device;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import semblance.embed.family.TinyNetworks;
import semblance.models.compile.Compiler;
import semblance.models.compile.Network;
import semblance.models.compile.Precision;
import semblance.models.weights.FormulaWeights;
import semblance.models.weights.WeightFiles;
import semblance.models.weights.Weights;
import semblance.parity.Difference;
import semblance.parity.References;

import java.nio.FloatBuffer;
import java.nio.file.Path;

/** Small networks of the same architectures, from genuine files by the genuine writers. */
class TinyParityTest {
    private static final Path TINY = Path.of("src", "test", "resources", "weights", "tiny");

    @TempDir private static Path folder;
    private static Device device;

    @BeforeAll
    static void startEngine() throws Exception {
        device = TorchEngine.start(TestNatives.FOLDER);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "FP32"})
    void residualNetworkFromAnOldCheckpointGivesTheReferencesOutputs(Precision precision)
            throws Exception {
        try (Weights weights = WeightFiles.open(TINY.resolve("tiny-resnet.legacy.pth"));
                LoadedNetwork network = load(TinyNetworks.resnet(weights, 64), precision)) {
            float[] both =
                    FormulaWeights.fill("inputs", "input:tiny_pixels", 2 * 3 * 64 * 64, 0, 2);
            for (int i = 0; i < 2; i++) {
                float[][] ours = network.run(part(both, i), 1, 3, 64, 64);
                require(References.array("tiny-resnet-features.npy").row(i), ours[0]);
                require(References.array("tiny-resnet-logits.npy").row(i), ours[1]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "FP32"})
    void cnn14FromATrainingCheckpointGivesTheReferencesOutputs(Precision precision)
            throws Exception {
        try (Weights weights = WeightFiles.open(TINY.resolve("tiny-cnn14-training.legacy.pth"));
                LoadedNetwork network = load(TinyNetworks.cnn14(weights), precision)) {
            float[] levels = References.array("tiny-cnn14-logmel.npy").values();
            for (int i = 0; i < 2; i++) {
                float[][] ours = network.run(part(levels, i), 1, 1, 101, 64);
                require(References.array("tiny-cnn14-embedding.npy").row(i), ours[0]);
                require(
                        References.array("tiny-cnn14-clipwise_output.npy").row(i),
                        Sigmoid.of(ours[1]));
            }
        }
    }

    @Test
    void clipInBfloat16IsComputedInSinglePrecision() throws Exception {
        try (Weights weights = WeightFiles.open(TINY.resolve("tiny-clip-bf16.safetensors"));
                LoadedNetwork network = load(TinyNetworks.clip(weights, true), Precision.FP32)) {
            float[] both =
                    FormulaWeights.fill("inputs", "input:tiny_clip_pixels", 2 * 3 * 32 * 32, 0, 2);
            for (int i = 0; i < 2; i++) {
                float[][] ours = network.run(part(both, i), 1, 3, 32, 32);
                require(References.array("tiny-clip-pictures-bf16.npy").row(i), ours[0]);
            }
        }
    }

    private static FloatBuffer part(float[] both, int number) {
        int one = both.length / 2;
        return FloatBuffer.wrap(both, number * one, one).slice();
    }

    private static LoadedNetwork load(Network network, Precision precision) throws Exception {
        Path file = folder.resolve("network.pt");
        Compiler.write(network, precision, file);
        return LoadedNetwork.load(file, device, network.dimension());
    }

    private static void require(float[] reference, float[] ours) {
        Difference.of(reference, ours).requireWithin(1e-9, 1e-4, "tiny");
    }
}
