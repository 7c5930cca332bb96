package semblance.embed.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import semblance.embed.AudioSetClasses;
import semblance.embed.Label;
import semblance.embed.family.Blueprint;
import semblance.embed.family.Families;
import semblance.embed.family.FormulaNetworks;
import semblance.embed.preprocess.NetworkInput;
import semblance.embed.preprocess.SoundInput;
import semblance.media.Sound;
import semblance.media.TimeSpan;
import semblance.models.ModelFile;
import semblance.models.compile.Compiler;
import semblance.models.compile.Network;
import semblance.models.compile.Precision;
import semblance.parity.Difference;
import semblance.parity.NumpyArray;
import semblance.parity.SoundReferences;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Sound networks against all that their references gave; skipped where that is not beside this
 * program's folder.
 */
class SoundNetworksTest {
    private static final String ATTACHED = "parity/expected/embeddings/cnn14/";

    @TempDir private static Path folder;
    private static Device device;

    @BeforeAll
    static void startEngine() throws Exception {
        device = TorchEngine.start(TestNatives.FOLDER);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "FP32"})
    void efficientAtGivesTheEmbeddingAndScoresOfItsReference(Precision precision) throws Exception {
        float[] input = SoundReferences.sharedWeights("mn04_as_io.npz", "input");
        try (Blueprint blueprint = mn04();
                LoadedNetwork network = load(blueprint.samples(), precision)) {
            float[][] ours = network.run(FloatBuffer.wrap(input), 1, 1, 128, 1000);
            require(SoundReferences.sharedWeights("mn04_as_io.npz", "pooled"), ours[0]);
            require(SoundReferences.sharedWeights("mn04_as_io.npz", "logits"), ours[1]);
        }
    }

    @Test
    void cnn14GivesTheReferencesOutputsForSoundsOfAnyLength() throws Exception {
        NumpyArray embeddings = attached("embedding.npy");
        NumpyArray probabilities = attached("clipwise_output.npy");
        List<float[]> sounds = sounds();
        try (LoadedNetwork network = load(FormulaNetworks.cnn14(), Precision.FP32)) {
            for (int i = 0; i < sounds.size(); i++) {
                Sound sound = new Sound(sounds.get(i), 32_000, TimeSpan.ofSeconds(0, 1));
                NetworkInput input = SoundInput.panns().prepare(sound);
                float[][] ours = network.run(input);
                require(embeddings.row(i), ours[0]);
                require(probabilities.row(i), Sigmoid.of(ours[1]));
            }
        }
    }

    /** The reference's input is a recording of somebody who types. */
    @Test
    void namesOfClassesAreThoseThatTheNetworkHears() throws Exception {
        float[] scores = SoundReferences.sharedWeights("mn04_as_io.npz", "logits");
        List<Label> labels = Labels.ofMany(scores, AudioSetClasses.names());
        assertEquals(
                List.of("Computer keyboard", "Typing"),
                labels.stream().limit(2).map(Label::name).toList());
    }

    private static List<float[]> sounds() throws Exception {
        float[] long11 = SoundReferences.sharedSamples("a03_32k_mono_11s.wav");
        float[] a04 = SoundReferences.sharedSamples("a04_32k_mono_9920samples.wav");
        float[] a05 = SoundReferences.sharedSamples("a05_32k_mono_0s2.wav");
        float[] a06 = SoundReferences.sharedSamples("a06_32k_mono_float_1s.wav");
        float[] a08 = SoundReferences.sharedSamples("a08_32k_silence_1s.wav");
        float[] a09 = resampled("a09");
        float[] a10 = resampled("a10");
        float[] a11 = SoundReferences.sharedSamples("a11_32k_mono_400samples.wav");
        return List.of(
                SoundReferences.sharedSamples("a01_32k_mono_3s.wav"),
                resampled("a02"),
                long11,
                Arrays.copyOf(long11, 320_000),
                Arrays.copyOfRange(long11, 320_000, 640_000),
                a04,
                padded(a04),
                a05,
                padded(a05),
                a06,
                padded(a06),
                resampled("a07"),
                a08,
                padded(a08),
                a09,
                padded(a09),
                a10,
                padded(a10),
                a11,
                padded(a11));
    }

    private static float[] padded(float[] samples) {
        return Arrays.copyOf(samples, 320_000);
    }

    private static float[] resampled(String name) throws Exception {
        return SoundReferences.sharedArray(name + "_resampled_32k_soxr_hq.npy").values();
    }

    private static NumpyArray attached(String name) throws Exception {
        return NumpyArray.parse(Files.readAllBytes(SoundReferences.present(ATTACHED + name)));
    }

    private static Blueprint mn04() throws Exception {
        Path weights = SoundReferences.present("weights/mn04_as_mAP_432.pt");
        return Families.find("efficientat-mn04")
                .orElseThrow()
                .read("", Map.of(ModelFile.Role.WEIGHTS, weights));
    }

    private static LoadedNetwork load(Network network, Precision precision) throws Exception {
        Path file = folder.resolve("network.pt");
        Compiler.write(network, precision, file);
        return LoadedNetwork.load(file, device, network.dimension());
    }

    private static void require(float[] reference, float[] ours) {
        Difference difference = Difference.of(reference, ours);
        difference.requireWithin(1e-9, 1e-4, "sound");
    }
}
