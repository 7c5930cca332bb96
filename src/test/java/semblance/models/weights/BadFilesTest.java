package semblance.models.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Damaged, hostile and odd weight files, each with the verdict that it must get. */
@Timeout(60)
class BadFilesTest {
    static List<Arguments> files() throws IOException {
        List<Arguments> files = new ArrayList<>();
        Fixture.json(Fixture.file("bad/index.json"))
                .properties()
                .forEach(it ->
                        files.add(
                                Arguments.of(
                                        it.getKey(),
                                        it.getValue().get("must").asText(),
                                        it.getValue().get("why").asText())));
        return files;
    }

    @ParameterizedTest(name = "{0} must {1}: {2}")
    @MethodSource("files")
    void everyFileGetsItsVerdict(String name, String must, String why) throws WeightsException {
        try (Weights weights = WeightFiles.open(Fixture.file("bad/" + name))) {
            switch (must) {
                case "accept" -> readAll(weights);
                case "accept-empty", "accept-empty-or-reject" ->
                        assertEquals(0, weights.names().size());
                case "reject-values" ->
                        assertOneSentence(
                                assertThrows(WeightsException.class, () -> readAll(weights)));
                // What it claims is not more than the file holds, or reading says what is wrong.
                case "reject-or-accept" ->
                        assertOneSentence(
                                assertThrows(WeightsException.class, () -> readAll(weights)));
                case "reject", "reject-or-limit", "reject-or-swap" -> fail("opened, though " + why);
                default -> fail("no such verdict: " + must);
            }
        } catch (WeightsException e) {
            assertFalse(must.equals("accept") || must.equals("reject-values"), e::getMessage);
            assertFalse(must.equals("accept-empty"), e::getMessage);
            assertOneSentence(e);
        }
    }

    private static void readAll(Weights weights) throws WeightsException {
        assertFalse(weights.names().isEmpty());
        for (String name : weights.names()) {
            WeightTensor tensor = weights.tensor(name);
            tensor.checkFinite();
            float[] values = tensor.floats();
            assertEquals(Fixture.count(tensor), values.length);
        }
    }

    private static void assertOneSentence(WeightsException e) {
        String sentence = String.valueOf(e.getMessage());
        assertTrue(sentence.matches("[\\w.]+ cannot be used: [^\\p{Cntrl}]+[^.]\\."), sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "pt_10_os_system_zip.pth, posix.system",
        "pt_11_os_system_legacy.pth, posix.system",
        "pt_12_eval_nested.pth, eval",
        "pt_14_getattr.pth, getattr",
        "pt_15_global_torch_hub_load.pth, torch.hub.load",
        "pt_22_stack_global.pth, os.system",
        "pt_24_build_setstate.pth, os.system",
        "pt_26_obj_opcode.pth, os.system",
        "pt_63_whole_module.pth, torch.nn.modules.linear.Linear",
        "pt_64_tensor_bad_dtype_storage.pth, torch.ComplexFloatStorage",
        "pt_62_torchscript.pt, TorchScript",
        "pt_36_missing_record.pth, data/0",
        "pt_41_zip_bomb.pth, compressed",
        "pt_59_big_endian.pth, big-endian",
        "pt_47_html_page.pth, web page",
        "pt_46_empty.pth, empty",
        "pt_43_truncated_zip.pth, ends too early",
        "pt_44_truncated_legacy.pth, ends too early",
        "pt_57_nan_zip.pth, tensor w",
        "st_01_truncated_data.safetensors, ends too early",
        "st_02_truncated_header.safetensors, ends too early",
        "st_12_unknown_dtype.safetensors, F33",
        "st_31_inf_weights.safetensors, tensor w",
        "st_32_f8_dtype.safetensors, F8_E4M3",
        "st_33_git_lfs_pointer.safetensors, Git LFS",
        "st_34_html_page.safetensors, web page",
    })
    void theSentenceNamesTheReason(String name, String reason) {
        WeightsException thrown =
                assertThrows(
                        WeightsException.class,
                        () -> {
                            try (Weights weights = WeightFiles.open(Fixture.file("bad/" + name))) {
                                readAll(weights);
                            }
                        });
        @Nullable String sentence = thrown.getMessage();
        assertTrue(String.valueOf(sentence).contains(reason), sentence);
    }

    @Test
    void aDeviceThatIsNotHereDoesNotMatter() throws WeightsException {
        try (Weights weights = WeightFiles.open(Fixture.file("bad/pt_60_cuda_location.pth"))) {
            assertArrayEquals(new float[] {1, 2, 3, 4}, weights.tensor("w").floats());
        }
    }

    @Test
    void theOrderOfNamesIsThatOfTheHeader() throws WeightsException {
        String name = "bad/st_37_unordered_offsets.safetensors";
        try (Weights weights = WeightFiles.open(Fixture.file(name))) {
            assertEquals(List.of("b", "a"), List.copyOf(weights.names()));
            assertArrayEquals(new float[] {5, 6}, weights.tensor("b").floats());
        }
    }
}
