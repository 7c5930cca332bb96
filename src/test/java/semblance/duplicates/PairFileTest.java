package semblance.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.media.ContentId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class PairFileTest {
    private static final ContentId A = new ContentId("0".repeat(31) + "a");
    private static final ContentId B = new ContentId("f".repeat(32));

    @Test
    void pairsComeBackAsTheyWere(@TempDir Path folder) throws Exception {
        PairFile file = new PairFile(folder.resolve("deep/pairs"));
        assertEquals(Optional.empty(), file.read());
        Pair pair = Pair.of(B, A, Relation.SAME_PICTURE, Set.of(Change.MIRRORED, Change.CROPPED));
        Instant when = Instant.ofEpochMilli(1_700_000_000_123L);
        file.write(new Pairs("basis", List.of(A, B), List.of(pair), when));
        Pairs read = file.read().orElseThrow();
        assertEquals("basis", read.basis());
        assertEquals(Set.of(A, B), read.compared());
        assertEquals(List.of(pair), read.found());
        assertEquals(when, read.lookedAt());
    }

    @Test
    void damagedFileIsAsGoodAsNone(@TempDir Path folder) throws Exception {
        Path place = folder.resolve("pairs");
        PairFile file = new PairFile(place);
        file.write(new Pairs("basis", List.of(A, B), List.of(), null));
        byte[] whole = Files.readAllBytes(place);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x40;
            Files.write(place, damaged);
            assertTrue(file.read().isEmpty(), "byte " + at);
            Files.write(place, Arrays.copyOf(whole, at));
            assertTrue(file.read().isEmpty(), "cut off at " + at);
        }
    }

    @Test
    void choicesComeBackAndDamagedOnesAreKeptAside(@TempDir Path folder) throws Exception {
        Path place = folder.resolve("choices.json");
        ChoicesFile file = new ChoicesFile(place);
        assertEquals(Choices.USUAL, file.read());
        Choices choices =
                new Choices(
                        List.of(folder),
                        List.of(KeepRule.NEWEST, KeepRule.FORMAT),
                        List.of(new NotAMatch(B, A, "b.jpg", "a.jpg")));
        file.write(choices);
        assertEquals(choices, file.read());
        Files.writeString(place, "{\"notAMatch\": [{\"content\": \"x\"}]}");
        assertEquals(Choices.USUAL, file.read());
        assertTrue(Files.exists(folder.resolve("choices.json.damaged")));
    }
}
