package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.media.Encoding;
import semblance.media.MediaFacts;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class ConditionTest {
    private static final MediaFacts SONG =
            new MediaFacts(
                    0,
                    0,
                    Duration.ofMillis(125_400),
                    null,
                    "mp3",
                    new TreeMap<>(
                            Map.of("artist", "Dvořák", "date", "1996-05", "label", "Music; Piano")),
                    new Encoding("mp3", "mp3", 44_100, 2, 320_000, 0));
    private static final MediaFacts FILM =
            new MediaFacts(
                    1920,
                    1080,
                    Duration.ofMinutes(90),
                    LocalDateTime.parse("2019-07-14T18:30:59"),
                    "h264",
                    new TreeMap<>(),
                    new Encoding("mp4", "aac", 48_000, 6, 4_000_000, 30_000 / 1001.0));

    @Test
    void numbersAreComparedByTheDigitsThatWereTyped() throws ConditionException {
        assertTrue(holds("duration=125", SONG));
        assertFalse(holds("duration = 125.1", SONG));
        assertTrue(holds("duration=2:05.4", SONG));
        assertTrue(holds("duration<2.1m", SONG));
        assertTrue(holds("duration>1h", FILM));
        assertTrue(holds("duration>=1:30:00", FILM));
        assertFalse(holds("duration>1:30:00", FILM));
        assertTrue(holds("fps=29.97", FILM));
        assertFalse(holds("fps=30.00", FILM));
        assertTrue(holds("rate=44.1k", SONG));
        assertTrue(holds("bitrate<=320kbps", SONG));
        assertTrue(holds("channels!=2", FILM));
        assertTrue(Condition.parse("size>=1.5MB").test(SONG, 1_500_000));
        assertFalse(Condition.parse("size<1.5MB").test(SONG, 1_500_000));
    }

    @Test
    void textsAreComparedWithoutCaseAndAccents() throws ConditionException {
        assertTrue(holds("artist=dvorak", SONG));
        assertTrue(holds("Artist ~ VOŘ", SONG));
        assertFalse(holds("artist!=Dvořák", SONG));
        assertTrue(holds("label=piano", SONG));
        assertTrue(holds("codec=aac", FILM));
        assertTrue(holds("codec=H264", FILM));
        assertTrue(holds("container=mp4", FILM));
    }

    @Test
    void aDayLiesInItsMonthAndYear() throws ConditionException {
        assertTrue(holds("date=2019", FILM));
        assertTrue(holds("taken=2019-07", FILM));
        assertTrue(holds("date>=2019-07-14", FILM));
        assertTrue(holds("date<=2019", FILM));
        assertFalse(holds("date>2019", FILM));
        assertTrue(holds("date>2018-12", FILM));
        assertTrue(holds("date=1996-05-03", SONG));
        assertTrue(holds("date<1996-06", SONG));
        assertFalse(holds("date<1996", SONG));
    }

    @Test
    void aFactThatIsNotStatedMeetsOnlyThatItIsAnother() throws ConditionException {
        assertFalse(holds("width<5000", SONG));
        assertTrue(holds("width!=1920", SONG));
        assertFalse(holds("artist~a", FILM));
        assertTrue(holds("artist!=Bach", FILM));
        assertFalse(holds("date<2030", MediaFacts.NONE));
        assertTrue(holds("date!=2030", MediaFacts.NONE));
    }

    @Test
    void whatIsNoConditionIsAnsweredByWhatToType() {
        assertEquals(
                "A condition is a field, one of = != < <= > >= ~ and a value, such as duration>60,"
                        + " not \"long ones\".",
                refusal("long ones"));
        assertTrue(refusal("length>60").startsWith("There is no field \"length\"; there are dur"));
        assertEquals(
                "The field duration takes a time, such as 90, 1:30 or 2m, not \"long\".",
                refusal("duration>long"));
        assertEquals(
                "The field artist is a text: compare it by = != or ~ (contains).",
                refusal("artist>b"));
        assertEquals(
                "The field width is not a text: compare it by = != < <= > or >=.",
                refusal("width~1"));
        assertTrue(refusal("date=2019-13").contains("takes a date"));
        assertTrue(refusal("artist=").contains("takes a text"));
    }

    @Test
    void anythingTypedIsReadOrRefusedAndReadAgainTheSame() throws ConditionException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {
            "duration",
            "size",
            "date",
            "artist",
            "codec",
            "fps",
            "=",
            "!",
            "<",
            ">",
            "~",
            " ",
            "1",
            "2019",
            "-",
            ":",
            ".",
            "k",
            "MB",
            "07",
            "\u00e9",
            "\ud83c",
            "\0",
            "99999999999999999999"
        };
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder typed = new StringBuilder(pieces[random.nextInt(6)]);
            for (int left = random.nextInt(7); left > 0; left--) {
                typed.append(pieces[random.nextInt(pieces.length)]);
            }
            Condition condition;
            try {
                condition = Condition.parse(typed.toString());
            } catch (ConditionException refused) {
                assertFalse(String.valueOf(refused.getMessage()).isBlank(), "seed " + seed);
                continue;
            }
            read++;
            condition.test(SONG, random.nextLong());
            condition.test(FILM, 0);
            assertEquals(condition, Condition.parse(condition.toString()), "seed " + seed);
        }
        assertTrue(read > 100, read + " read, seed " + seed);
    }

    private static boolean holds(String condition, MediaFacts facts) throws ConditionException {
        return Condition.parse(condition).test(facts, 1000);
    }

    private static String refusal(String text) {
        return String.valueOf(
                assertThrows(ConditionException.class, () -> Condition.parse(text)).getMessage());
    }
}
