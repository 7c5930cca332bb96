package semblance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.media.TimeSpan;
import semblance.search.Query;
import semblance.search.QueryPart;

import java.nio.file.Path;
import java.util.List;

class QueryWordsTest {
    private static final Path FILE = Path.of("a.jpg");

    @Test
    void aRegionIsFourNumbersAndItsCornerMayBeTheOrigin() throws Exception {
        assertEquals(new Region(100, 50, 320, 240), QueryWords.region("100,50,320,240"));
        assertEquals(new Region(0, 0, 1, 1), QueryWords.region("0,0,1,1"));
        assertEquals(null, QueryWords.region(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "1,2,0,4",
                "1,2,3,0",
                "-1,2,3,4",
                "1, 2, 3, 4",
                "1.5,2,3,4",
                "a,b,c,d",
                "1,2,3,9999999999",
            })
    void anythingElseIsNoRegionAndTheSentenceRepeatsIt(String wrong) {
        UsageException refused = assertThrows(UsageException.class, () -> QueryWords.region(wrong));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("not " + wrong + "."), wrong);
    }

    @Test
    void aSpanIsTwoTimesInSeconds() throws Exception {
        assertEquals(TimeSpan.ofSeconds(12.5, 20), QueryWords.span("12.5-20"));
        assertEquals(TimeSpan.ofSeconds(0, 0.001), QueryWords.span("0-0.001"));
        assertEquals(TimeSpan.ofSeconds(4, 4), QueryWords.span("4-4"));
        assertEquals(null, QueryWords.span(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5-", "-5", "5-2", "1-2-3", "1:00-2:00", "1.-2", "1e3-2e3"})
    void anythingElseIsNoSpanAndTheSentenceRepeatsIt(String wrong) {
        UsageException refused = assertThrows(UsageException.class, () -> QueryWords.span(wrong));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("not " + wrong + "."), wrong);
    }

    @Test
    void oneFileOrOneTextIsAQueryOfItsOwn() throws Exception {
        assertEquals(
                media(new Region(1, 2, 3, 4)),
                new QueryWords(List.of(), List.of(like("--region", "1,2,3,4")), List.of(), "")
                        .toQuery());
        assertEquals(
                Query.ofWords("beach", "private"),
                new QueryWords(List.of("beach"), List.of(), List.of(), "private").toQuery());
    }

    @Test
    void severalExamplesAreOneQueryOfAll() throws Exception {
        Path unlike = Path.of("b.jpg");
        assertEquals(
                media(null)
                        .and(
                                QueryPart.words("beach"),
                                QueryPart.unlike(new QueryMedia.OfFile(unlike, null, null)),
                                QueryPart.without("private")),
                new QueryWords(List.of("beach"), List.of(like()), List.of(unlike), "private")
                        .toQuery());
    }

    @Test
    void aFileWithWordsToLeaveOutKeepsThem() throws Exception {
        assertEquals(
                media(null).and(QueryPart.without("private")),
                new QueryWords(List.of(), List.of(like()), List.of(), "private").toQuery());
    }

    @Test
    void sizesReadAsAPersonWritesThem() {
        assertEquals("0 bytes", CommandLineProgram.size(0));
        assertEquals("999 bytes", CommandLineProgram.size(999));
        assertEquals("1.0 kB", CommandLineProgram.size(1000));
        assertEquals("1.5 MB", CommandLineProgram.size(1_500_000));
        assertEquals("2.0 GB", CommandLineProgram.size(2_000_000_000));
        assertEquals("9223372.0 TB", CommandLineProgram.size(Long.MAX_VALUE));
    }

    @Test
    void aSizeIsNeverAThousandOfAUnitThatHasALargerOne() {
        assertEquals("999.9 kB", CommandLineProgram.size(999_949));
        assertEquals("1.0 MB", CommandLineProgram.size(999_950));
        assertEquals("1.0 GB", CommandLineProgram.size(999_999_999));
    }

    private static Query media(@org.jspecify.annotations.Nullable Region region) {
        return Query.like(new QueryMedia.OfFile(FILE, region, null));
    }

    private static LikeFile like(String... more) {
        LikeFile file = new LikeFile();
        CommandLine line = new CommandLine(file);
        String[] words = new String[2 + more.length];
        words[0] = "--like";
        words[1] = FILE.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        line.parseArgs(words);
        return file;
    }
}
