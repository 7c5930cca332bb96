package semblance.models.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tensors of TorchScript archives, as the official CLIP is one. */
class TorchScriptTest {
    private static final String CLIP = "__torch__.multimodal.model.multimodal_transformer";

    @TempDir private Path folder;

    private Path archive(byte[] pickle, boolean isWide) throws IOException {
        byte[] bytes =
                new StoredZip(isWide)
                        .add("version", new byte[] {'3', '\n'})
                        .add("code/__torch__.py", "import os".getBytes(StandardCharsets.UTF_8))
                        .add("data.pkl", pickle)
                        .add("data/0", StoredZip.halves(1, 2, 3, 4, 5, 6))
                        .add("data/1", StoredZip.halves(0.5f, -0.25f))
                        .add("data/2", StoredZip.floats(4.6052f))
                        .add("constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'})
                        .bytes();
        return Files.write(folder.resolve("ViT-B-32.pt"), bytes);
    }

    private static PickleWriter module(PickleWriter pickle, String name) {
        return pickle.global(CLIP, name).raw(")\u0081}(");
    }

    /** The official file in small: mangled names, a sequence of numbered modules, typed lists. */
    private static byte[] clip() {
        PickleWriter pickle = module(new PickleWriter(), "Multimodal");
        pickle.text("training").raw("\u0089").text("context_length").whole(77);
        pickle.text("logit_scale").tensor("FloatStorage", "2");
        module(pickle.text("visual"), "VisualTransformer").text("input_resolution").whole(224);
        module(pickle.text("conv1"), "___torch_mangle_9545.Conv2d");
        pickle.text("weight").tensor("HalfStorage", "0", 1, 2, 3).text("bias").raw("N");
        pickle.text("stride").global("torch.jit._pickle", "build_intlist");
        pickle.raw("](").whole(32).whole(32).raw("e\u0085Rub");
        module(pickle.text("resblocks"), "Sequential");
        module(pickle.text("0"), "ResidualAttentionBlock");
        pickle.text("ln_1_weight").tensor("HalfStorage", "1", 2);
        return pickle.raw("ububub").raw("ub").end();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tensorsAreNamedByTheirAttributes(boolean isWide) throws IOException, WeightsException {
        Path file = archive(clip(), isWide);
        try (Weights weights = WeightFiles.open(file, TorchScript.TENSORS_ONLY)) {
            assertEquals(
                    List.of("logit_scale", "visual.conv1.weight", "visual.resblocks.0.ln_1_weight"),
                    List.copyOf(weights.names()));
            WeightTensor conv = weights.tensor("visual.conv1.weight");
            assertEquals(ElementType.F16, conv.type());
            assertArrayEquals(new long[] {1, 2, 3}, conv.shape());
            assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, conv.floats());
            WeightTensor norm = weights.tensor("visual.resblocks.0.ln_1_weight");
            assertArrayEquals(new float[] {0.5f, -0.25f}, norm.floats());
            assertArrayEquals(new long[0], weights.tensor("logit_scale").shape());
        }
    }

    @Test
    void aGenuineArchiveIsReadWhereItIsWanted() throws WeightsException {
        Path file = Fixture.file("bad/pt_62_torchscript.pt");
        try (Weights weights = WeightFiles.open(file, TorchScript.TENSORS_ONLY)) {
            assertEquals(List.of("lin.weight", "lin.bias"), List.copyOf(weights.names()));
            assertArrayEquals(new long[] {2, 2}, weights.tensor("lin.weight").shape());
            assertEquals(2, weights.tensor("lin.bias").floats().length);
        }
    }

    @Test
    void otherFilesOpenAsBefore() throws WeightsException {
        Path file = Fixture.file("bad/pt_00_ok_zip.pth");
        try (Weights weights = WeightFiles.open(file, TorchScript.TENSORS_ONLY)) {
            assertEquals(6, weights.tensor("w").floats().length);
        }
    }

    @Test
    void otherNamesThanThoseOfTheProgramStayRefused() throws IOException {
        byte[] pickle = new PickleWriter().global("os", "system").raw(")\u0081.").end();
        Path file = archive(pickle, false);
        WeightsException e =
                assertThrows(
                        WeightsException.class,
                        () -> WeightFiles.open(file, TorchScript.TENSORS_ONLY));
        assertTrue(String.valueOf(e.getMessage()).contains("os.system"), e.getMessage());
    }
}
