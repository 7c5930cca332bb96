package semblance.models.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Larger files beside the checkout; skipped where they are not. */
class SharedWeightsTest {
    private static final Path SHARED = Path.of("..", "shared");

    private static Path shared(String name) {
        Path file = SHARED.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not here");
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "squeezenet1_1.pth, squeezenet1_1.safetensors",
        "mn04_as_mAP_432.pt, mn04_as.safetensors"
    })
    void realNetworksAreTheSameInBothContainers(String checkpoint, String safetensors)
            throws WeightsException {
        try (Weights expected = WeightFiles.open(shared("weights/" + safetensors));
                Weights actual = WeightFiles.open(shared("weights/" + checkpoint))) {
            Fixture.assertSame(expected, actual);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tiny-bert, tiny-bert.safetensors",
        "tiny-bert, tiny-bert.zip.pth",
        "tiny-bert, tiny-bert.legacy.pth",
        "tiny-clip, tiny-clip.safetensors",
        "tiny-clip, tiny-clip.zip.pth",
        "tiny-clip, tiny-clip.legacy.pth",
        "tiny-resnet, tiny-resnet.safetensors",
        "tiny-resnet, tiny-resnet.zip.pth",
        "tiny-siglip, tiny-siglip.safetensors",
        "tiny-siglip, tiny-siglip.zip.pth",
        "tiny-siglip, tiny-siglip.legacy.pth",
        "tiny-whisper, tiny-whisper.safetensors",
        "tiny-whisper, tiny-whisper.zip.pth",
        "tiny-whisper, tiny-whisper.legacy.pth",
        "tiny-cnn14, tiny-cnn14.zip.pth",
        "tiny-cnn14, tiny-cnn14-training.legacy.pth",
    })
    void tinyNetworksHoldWhatTheirListSays(String folder, String name)
            throws IOException, WeightsException {
        JsonNode list = Fixture.json(shared("parity/tiny/" + folder + "/tensors.json"));
        try (Weights weights = WeightFiles.open(shared("parity/tiny/" + folder + "/" + name))) {
            Fixture.assertHolds(weights, list);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tiny-clip/tiny-clip-bf16.zip.pth, tiny-clip/tiny-clip-bf16.safetensors",
        "tiny-uform/tiny-uform.zip.pth, tiny-uform/tiny-uform.legacy.pth",
        "tiny-resnet/tiny-resnet-oldstyle.zip.pth, tiny-resnet/tiny-resnet-oldstyle.legacy.pth",
    })
    void otherWritersOfTheSameNetworkAgree(String one, String other) throws WeightsException {
        try (Weights expected = WeightFiles.open(shared("parity/tiny/" + one));
                Weights actual = WeightFiles.open(shared("parity/tiny/" + other))) {
            Fixture.assertSame(expected, actual);
        }
    }

    @Test
    void halfPrecisionIsWhatSinglePrecisionRoundsTo() throws WeightsException {
        String folder = "parity/tiny/tiny-clip/";
        try (Weights full = WeightFiles.open(shared(folder + "tiny-clip.safetensors"));
                Weights half = WeightFiles.open(shared(folder + "tiny-clip-f16.safetensors"))) {
            for (String name : half.names()) {
                if (half.tensor(name).type() == ElementType.F16) {
                    float[] expected = full.tensor(name).floats();
                    float[] actual = half.tensor(name).floats();
                    for (int i = 0; i < actual.length; i++) {
                        float rounded = Float.float16ToFloat(Float.floatToFloat16(expected[i]));
                        assertEquals(rounded, actual[i], name);
                    }
                }
            }
        }
    }
}
