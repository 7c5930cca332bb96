package semblance.search.arrange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.bench.MadeResults;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.search.Moment;
import semblance.search.SearchResult;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

class ArrangementTest {
    /** A tenth of it on an idle machine: what is wrong takes minutes. */
    private static final long MOST_NANOS = 2_000_000_000;

    private final SearchResult second = MadeResults.picture("/a/img 2.jpg", "2023-05-01", Map.of());
    private final SearchResult tenth = MadeResults.picture("/b/img 10.jpg", "2024-05-01", Map.of());
    private final SearchResult far =
            MadeResults.result(Path.of("/a/img 1.jpg"), MediaKind.IMAGE, MediaFacts.NONE, false, 9);
    private final List<SearchResult> answer = List.of(tenth, second, far);

    private static Arrangement by(SortKey sort, Grouping grouping) {
        return new Arrangement(sort, false, grouping, false);
    }

    @Test
    void byLikenessTheCloseOnesComeBeforeTheOthers() {
        Arranged arranged = Arrangement.DEFAULT.of(answer, new int[0]);
        assertEquals(answer, arranged.results());
        assertEquals(
                List.of(
                        new Arranged.Group(GroupKey.Part.CLOSE, 0, 2),
                        new Arranged.Group(GroupKey.Part.FAR, 2, 3)),
                arranged.groups());
    }

    @Test
    void byNameNumbersCountAndTheLessCloseAreLeftOut() {
        Arranged arranged = by(SortKey.NAME, Grouping.NONE).of(answer, new int[0]);
        assertEquals(List.of(second, tenth), arranged.results());
        assertEquals(1, arranged.leftOut());
        assertEquals(
                List.of(tenth, second, far),
                new Arrangement(SortKey.NAME, true, Grouping.NONE, true)
                        .of(answer, new int[0])
                        .results());
    }

    @Test
    void daysAreInTheOrderOfTheCalendarTheNewestFirst() {
        Arranged arranged = by(SortKey.LIKENESS, Grouping.DAY).of(answer, new int[0]);
        assertEquals(
                List.of(
                        new GroupKey.Day(LocalDate.of(2024, 5, 1)),
                        new GroupKey.Day(LocalDate.of(2023, 5, 1))),
                arranged.groups().stream().map(Arranged.Group::key).toList());
        assertEquals(
                new GroupKey.Day(LocalDate.of(2023, 5, 1)),
                new Arrangement(SortKey.DATE, true, Grouping.DAY, false)
                        .of(answer, new int[0])
                        .groups()
                        .getFirst()
                        .key());
    }

    @Test
    void foldersKeepTheirBestFirst() {
        Arranged arranged =
                new Arrangement(SortKey.LIKENESS, false, Grouping.FOLDER, true)
                        .of(answer, new int[0]);
        assertEquals(List.of(tenth, second, far), arranged.results());
        assertEquals(2, arranged.groups().size());
    }

    @Test
    void everyMomentOfAFilmIsAResultUnderItsFile() {
        Moment one = new Moment(TimeSpan.ofSeconds(1, 2), 0.5, "looks like it");
        Moment two = new Moment(TimeSpan.ofSeconds(8, 9), 0.9, "sounds like it");
        SearchResult film =
                new SearchResult(
                        Path.of("/film.mp4"),
                        tenth.content(),
                        MediaKind.VIDEO,
                        MediaFacts.NONE,
                        0.9,
                        true,
                        two.span(),
                        "model",
                        "resembles the query at 0:08",
                        List.of(one, two),
                        null,
                        true);
        Arranged arranged =
                by(SortKey.LIKENESS, Grouping.FILE).of(List.of(film, tenth), new int[0]);
        assertEquals(3, arranged.results().size());
        assertEquals(one.span(), arranged.results().getFirst().span());
        assertEquals(List.of(2, 1), arranged.groups().stream().map(Arranged.Group::size).toList());
    }

    @Test
    void heapsFollowTheirLeaders() {
        Arranged arranged =
                new Arrangement(SortKey.LIKENESS, false, Grouping.LIKENESS, true)
                        .of(answer, new int[] {0, 1, 0});
        assertEquals(List.of(tenth, far, second), arranged.results());
        assertEquals(new GroupKey.Alike(tenth.path()), arranged.groups().getFirst().key());
    }

    @Test
    void nothingIsLostHoweverItIsArranged() {
        long seed = System.nanoTime();
        List<SearchResult> many = MadeResults.many(500, seed);
        for (SortKey sort : SortKey.values()) {
            for (Grouping grouping : Grouping.values()) {
                Arranged arranged =
                        new Arrangement(sort, seed % 2 == 0, grouping, true)
                                .of(many, new int[many.size()]);
                String what = sort + " " + grouping + " seed " + seed;
                assertEquals(new HashSet<>(many), new HashSet<>(arranged.results()), what);
                int end = 0;
                for (Arranged.Group group : arranged.groups()) {
                    assertEquals(end, group.first(), what);
                    end = group.end();
                }
                assertEquals(arranged.results().size(), end, what);
            }
        }
    }

    @Test
    void hundredThousandResultsAreArrangedInNoTimeThatGrowsWithTheirSquare() {
        List<SearchResult> many = MadeResults.many(100_000, 7);
        for (SortKey sort : SortKey.values()) {
            for (Grouping grouping : List.of(Grouping.NONE, Grouping.DAY, Grouping.FOLDER)) {
                Arrangement arrangement = new Arrangement(sort, false, grouping, true);
                long best = Long.MAX_VALUE;
                for (int i = 0; i < 5; i++) {
                    long began = System.nanoTime();
                    arrangement.of(many, new int[0]);
                    best = Math.min(best, System.nanoTime() - began);
                }
                System.out.printf("%s %s: %.0f ms%n", sort, grouping, best / 1e6);
                assertTrue(best < MOST_NANOS, sort + " " + grouping);
            }
        }
    }
}
