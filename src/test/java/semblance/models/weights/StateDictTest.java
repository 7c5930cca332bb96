package semblance.models.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Which tensors of a person's own checkpoint are the network's, and how they are named. */
class StateDictTest {
    @TempDir private Path folder;

    private Path checkpoint(byte[] pickle) throws IOException {
        byte[] bytes =
                new StoredZip(false)
                        .add("data.pkl", pickle)
                        .add("data/0", StoredZip.floats(1))
                        .add("data/1", StoredZip.floats(2))
                        .bytes();
        return Files.write(folder.resolve("own.pth"), bytes);
    }

    private Set<String> names(Map<String, ?> entries) throws IOException, WeightsException {
        Path file = checkpoint(new PickleWriter().dictionary(entries).end());
        try (Weights weights = WeightFiles.open(file)) {
            return weights.names();
        }
    }

    @Test
    void aPlainDictionaryIsTheNetwork() throws Exception {
        assertEquals(
                Set.of("fc.weight", "fc.bias"), names(Map.of("fc.weight", "0", "fc.bias", "1")));
    }

    @Test
    void nestedNamesAreJoined() throws Exception {
        assertEquals(
                Set.of("scale", "fc.weight"),
                names(Map.of("scale", "0", "fc", Map.of("weight", "1"))));
    }

    @Test
    void theNetworkIsTakenOutOfItsWrapper() throws Exception {
        Map<String, ?> optimizer = Map.of("state", Map.of("0", Map.of("exp_avg", "1")));
        for (String wrapper : new String[] {"state_dict", "model", "model_state_dict", "net"}) {
            Map<String, ?> network = Map.of("module.fc.weight", "0");
            assertEquals(
                    Set.of("fc.weight"),
                    names(Map.of("epoch", 3, "optimizer", optimizer, wrapper, network)));
        }
    }

    @Test
    void wrappersInWrappersAreOpened() throws Exception {
        Map<String, ?> inner = Map.of("state_dict", Map.of("_orig_mod.module.w", "0"), "epoch", 1);
        assertEquals(Set.of("w"), names(Map.of("model", inner, "ema", Map.of("w", "1"))));
        assertEquals(Set.of("w"), names(Map.of("my network", Map.of("w", "0"))));
    }

    @Test
    void severalUnknownPartsKeepTheirNames() throws Exception {
        assertEquals(
                Set.of("image.w", "text.w"),
                names(Map.of("image", Map.of("w", "0"), "text", Map.of("w", "1"))));
    }

    @Test
    void aPrefixThatNotAllHaveIsPartOfTheNames() throws Exception {
        assertEquals(Set.of("module.a", "b"), names(Map.of("module.a", "0", "b", "1")));
        assertEquals(Set.of("module."), names(Map.of("module.", "0")));
    }

    @Test
    void namesThatMeetAreRefused() {
        assertThrows(
                WeightsException.class, () -> names(Map.of("a.b", "0", "a", Map.of("b", "1"))));
    }

    @Test
    void dictionariesOfPythonTwoAreRead() throws Exception {
        PickleWriter pickle = new PickleWriter().global("collections", "OrderedDict");
        pickle.raw("(](](U\1w").tensor("FloatStorage", "0", 1).raw("eetR");
        try (Weights weights = WeightFiles.open(checkpoint(pickle.end()))) {
            assertArrayEquals(new float[] {1}, weights.tensor("w").floats());
        }
    }

    @Test
    void dictionariesThatContainThemselvesEnd() throws IOException {
        byte[] itself = new PickleWriter().raw("}q\0X\1\0\0\0ah\0s").end();
        assertThrows(WeightsException.class, () -> WeightFiles.open(checkpoint(itself)));
        // Each holds the one before it ten times.
        PickleWriter laughs = new PickleWriter().dictionary(Map.of("w", "0")).raw("q\0");
        for (int level = 1; level <= 12; level++) {
            laughs.raw("}(");
            for (char key = '0'; key <= '9'; key++) {
                laughs.text(String.valueOf(key)).raw("h" + (char) (level - 1));
            }
            laughs.raw("uq" + (char) level);
        }
        byte[] bytes = laughs.end();
        assertThrows(WeightsException.class, () -> WeightFiles.open(checkpoint(bytes)));
    }
}
