package semblance.embed.djl;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import semblance.embed.family.FormulaNetworks;
import semblance.embed.preprocess.NetworkInput;
import semblance.embed.preprocess.SoundInput;
import semblance.models.compile.Compiler;
import semblance.models.compile.Network;
import semblance.models.compile.Precision;
import semblance.models.compile.Range;
import semblance.models.weights.FormulaWeights;
import semblance.parity.Difference;
import semblance.parity.NumpyArray;
import semblance.parity.References;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The networks in their full size against the reference implementations, given the reference's own
 * input. Weights are made by a formula, so the whole comparison needs no file of anybody's. What
 * correct single-precision implementations differ by, and what mistakes do, was measured with the
 * reference: the bounds lie between.
 */
class FormulaParityTest {
    private static final double COSINE = 1e-9;
    private static final double GREATEST = 1e-4;

    /** bfloat16 has 8 bits of mantissa; the loss was measured at 1e-5 to 1e-4. */
    private static final double BF16_COSINE = 1e-3;

    /** Measured at 7e-5 for ResNet50 and at 4e-4 for CLIP; the program takes 1e-3 at most. */
    private static final double INT8_COSINE = 1e-3;

    @TempDir private static Path folder;
    private static Device device;

    @BeforeAll
    static void startEngine() throws Exception {
        device = TorchEngine.start(TestNatives.FOLDER);
    }

    @ParameterizedTest
    @EnumSource
    void resnet50GivesTheFeaturesAndScoresOfTheReference(Precision precision) throws Exception {
        try (LoadedNetwork network = load(FormulaNetworks.resnet50(), precision)) {
            NumpyArray features = References.array("resnet50-features.npy");
            NumpyArray scores = References.array("resnet50-logits.npy");
            for (int i = 0; i < 2; i++) {
                float[][] ours = network.run(References.hashedPicture(i), 1, 3, 224, 224);
                require(precision, features.row(i), ours[0]);
                require(precision, scores.row(i), ours[1]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void clipGivesThePictureFeaturesOfTheReference(Precision precision) throws Exception {
        try (LoadedNetwork network = load(FormulaNetworks.clipPictures(), precision)) {
            NumpyArray features = References.array("clip-pictures.npy");
            for (int i = 0; i < 2; i++) {
                float[][] ours = network.run(References.hashedPicture(i), 1, 3, 224, 224);
                require(precision, features.row(i), ours[0]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void cnn14GivesTheEmbeddingAndProbabilitiesOfTheReference(Precision precision)
            throws Exception {
        NetworkInput[] inputs = {
            SoundInput.panns().prepare(References.hashedSound(0)),
            SoundInput.panns().prepare(References.hashedSound(1))
        };
        Network net = FormulaNetworks.cnn14();
        try (LoadedNetwork network = load(net, precision, loaded -> loaded.run(inputs[0]))) {
            NumpyArray embeddings = References.array("cnn14-embeddings.npy");
            NumpyArray probabilities = References.array("cnn14-probabilities.npy");
            for (int i = 0; i < 2; i++) {
                float[][] ours = network.run(inputs[i]);
                require(precision, embeddings.row(i), ours[0]);
                require(precision, probabilities.row(i), Sigmoid.of(ours[1]));
            }
        }
    }

    /**
     * The reference is PANNs' definition of 2020 ({@code pytorch/models.py}) in NumPy and double
     * precision, layer by layer: with the mean after the convolution, not folded into it.
     */
    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "FP32", "BF16"})
    void mobileNetOfPannsGivesTheEmbeddingAndProbabilitiesOfItsDefinition(Precision precision)
            throws Exception {
        int frames = 75;
        float[] levels = FormulaWeights.fill("inputs", "input:levels", frames * 64, -30, 40);
        try (LoadedNetwork network = load(FormulaNetworks.mobileNet(), precision)) {
            float[][] ours = network.run(FloatBuffer.wrap(levels), 1, 1, frames, 64);
            require(precision, References.array("panns-mobilenetv1-embedding.npy").row(0), ours[0]);
            require(
                    precision,
                    References.array("panns-mobilenetv1-probabilities.npy").row(0),
                    Sigmoid.of(ours[1]));
        }
    }

    @Test
    void clipGivesTheTextFeaturesOfTheReference() throws Exception {
        try (LoadedNetwork network = load(FormulaNetworks.clipWords(), Precision.FP32)) {
            NumpyArray features = References.array("clip-texts.npy");
            int row = 0;
            for (long[] tokens : References.clipTokens()) {
                float[][] ours = network.run(JointEmbedder.upToEnd(tokens, 49407));
                require(Precision.FP32, features.row(row), ours[0]);
                row++;
            }
        }
    }

    private static LoadedNetwork load(Network network, Precision precision) throws Exception {
        return load(
                network,
                precision,
                loaded -> loaded.run(References.hashedPicture(0), 1, 3, 224, 224));
    }

    private static LoadedNetwork load(Network network, Precision precision, Samples.Input sample)
            throws Exception {
        Path file = folder.resolve("network.pt");
        switch (precision) {
            case PLAIN, FP32 -> Compiler.write(network, precision, file);
            case HALF ->
                    assumeTrue(device.isGpu(), "half precision is for graphics cards: none here");
            case BF16 -> {
                assumeTrue(
                        Processor.ofThisMachine().computesBfloat16(),
                        "this processor does not compute with bfloat16");
                Compiler.write(network, precision, file);
            }
            case INT8 ->
                    Compiler.writeIntegers(
                            network,
                            observed(network, sample),
                            Processor.ofThisMachine().addsBytesExactly() ? 8 : 7,
                            file);
        }
        return LoadedNetwork.load(file, device, network.dimension());
    }

    private static Map<String, Range> observed(Network network, Samples.Input sample)
            throws Exception {
        Path file = folder.resolve("observer.pt");
        List<String> places = Compiler.writeObserver(network, file);
        Map<String, Range> ranges = new HashMap<>();
        try (LoadedNetwork observer = LoadedNetwork.load(file, device, network.dimension())) {
            float[][] outputs = sample.run(observer);
            float[] seen = outputs[outputs.length - 1];
            for (int i = 0; i < places.size(); i++) {
                ranges.put(places.get(i), new Range(seen[2 * i], seen[2 * i + 1]));
            }
        }
        return ranges;
    }

    private static void require(Precision precision, float[] reference, float[] ours) {
        Difference difference = Difference.of(reference, ours);
        switch (precision) {
            case PLAIN, FP32 -> difference.requireWithin(COSINE, GREATEST, precision.word());
            case HALF, BF16 -> difference.requireWithin(BF16_COSINE, 1, precision.word());
            case INT8 -> difference.requireWithin(INT8_COSINE, 1, precision.word());
        }
    }
}
