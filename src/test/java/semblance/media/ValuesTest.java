package semblance.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the values of this package refuse, and what they keep of what they are given. */
class ValuesTest {
    private static final FileStamp STAMP = new FileStamp(1, Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0",
                "0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdefg123456789abcdef",
            })
    void aContentIdentityIsThirtyTwoLowerCaseDigits(String wrong) {
        assertThrows(IllegalArgumentException.class, () -> new ContentId(wrong));
    }

    @Test
    void aContentIdentityReadsAsItsDigits() {
        String digits = "0123456789abcdef0123456789abcdef";
        assertEquals(digits, new ContentId(digits).toString());
    }

    @Test
    void aStampForgetsWhatSomeFileSystemsForget() {
        Instant fine = Instant.parse("2026-03-04T05:06:07.089123456Z");
        Instant coarse = Instant.parse("2026-03-04T05:06:07.089Z");
        assertEquals(new FileStamp(5, coarse), new FileStamp(5, fine));
        assertThrows(IllegalArgumentException.class, () -> new FileStamp(-1, fine));
    }

    @Test
    void aMediaFileHasAnAbsolutePath() {
        Path relative = Path.of("a.jpg");
        assertThrows(
                IllegalArgumentException.class,
                () -> new MediaFile(relative, MediaKind.IMAGE, STAMP));
    }

    @Test
    void factsKeepTheirTagsWhateverTheGiverDoesLater() {
        Map<String, String> tags = new HashMap<>(Map.of("title", "Dawn"));
        MediaFacts facts = new MediaFacts(1, 1, null, null, "", tags);
        tags.clear();
        assertEquals(Map.of("title", "Dawn"), facts.tags());
        assertThrows(UnsupportedOperationException.class, () -> facts.tags().clear());
    }

    @ParameterizedTest
    @CsvSource({"-1,0,1,1", "0,-1,1,1", "0,0,0,1", "0,0,1,0", "0,0,-5,1"})
    void aRegionLiesInAPictureAndHoldsAtLeastOnePixel(int x, int y, int width, int height) {
        assertThrows(IllegalArgumentException.class, () -> new Region(x, y, width, height));
    }

    @Test
    void aSoundHasARateAndLastsAsLongAsItsSamples() {
        TimeSpan span = TimeSpan.ofSeconds(3, 4.5);
        assertThrows(IllegalArgumentException.class, () -> new Sound(new float[1], 0, span));
        assertEquals(1.5, new Sound(new float[12_000], 8000, span).seconds());
        assertEquals(0, new Sound(new float[0], 8000, span).seconds());
    }

    @Test
    void aSpanDoesNotBeginBeforeTheFileNorEndBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> TimeSpan.ofSeconds(-0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> TimeSpan.ofSeconds(2, 1.999));
        assertEquals(Duration.ZERO, TimeSpan.ofSeconds(2, 2).length());
    }

    @Test
    void secondsOfASpanComeBackAsTheyWent() {
        TimeSpan span = TimeSpan.ofSeconds(12.345678901, 20.5);
        assertEquals(12.345678901, span.startSeconds(), 1e-9);
        assertEquals(20.5, span.endSeconds(), 1e-9);
        assertEquals(Duration.ofNanos(8_154_321_099L), span.length());
    }

    @Test
    void spansThatShareAnInstantOverlapInBothDirections() {
        TimeSpan first = TimeSpan.ofSeconds(1, 2);
        for (TimeSpan other :
                new TimeSpan[] {
                    TimeSpan.ofSeconds(2, 3),
                    TimeSpan.ofSeconds(0, 1),
                    TimeSpan.ofSeconds(1.5, 1.5),
                    TimeSpan.ofSeconds(0, 9)
                }) {
            assertTrue(first.overlaps(other), other::toString);
            assertTrue(other.overlaps(first), other::toString);
        }
        TimeSpan apart = TimeSpan.ofSeconds(2.001, 3);
        assertFalse(first.overlaps(apart));
        assertFalse(apart.overlaps(first));
    }

    @Test
    void kindsAndStagesHaveTheWordsThatScriptsRead() {
        assertEquals("image", MediaKind.IMAGE.word());
        assertEquals("audio", MediaKind.AUDIO.word());
        assertEquals("video", MediaKind.VIDEO.word());
        assertEquals(Optional.of(MediaKind.VIDEO), MediaKind.ofWord("Video"));
        assertEquals(Optional.empty(), MediaKind.ofWord("film"));
        assertEquals("decode", Stage.DECODE.word());
    }
}
