package semblance.search.facet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.bench.MadeResults;
import semblance.search.SearchResult;

import java.util.List;
import java.util.Map;

class FacetTableTest {
    private final List<SearchResult> results =
            List.of(
                    MadeResults.picture("/a/1.jpg", "2023-05-01", Map.of("colour", "red")),
                    MadeResults.picture("/a/2.jpg", "2023-06-01", Map.of("colour", "blue")),
                    MadeResults.picture("/b/3.jpg", "2024-05-01", Map.of("colour", "red")));

    @Test
    void countsSayHowManyFilesHaveAValueTheMostFrequentFirst() {
        FacetCounts counts = new FacetTable(results).counts(Narrowing.NONE);
        assertEquals(
                List.of(
                        new FacetCounts.Count("red", 2, false),
                        new FacetCounts.Count("blue", 1, false)),
                counts.of(Facet.COLOUR));
    }

    @Test
    void facetThatAllFilesShareOrNoneHasIsNotOffered() {
        FacetCounts counts = new FacetTable(results).counts(Narrowing.NONE);
        assertEquals(List.of(), counts.of(Facet.KIND));
        assertEquals(List.of(), counts.of(Facet.CAMERA));
    }

    @Test
    void valuesOfOneFacetAddUpAndThoseOfSeveralNarrow() {
        FacetTable table = new FacetTable(results);
        Narrowing red = Narrowing.NONE.toggled(Facet.COLOUR, "red");
        assertEquals(2, count(table.matching(red)));
        assertEquals(3, count(table.matching(red.toggled(Facet.COLOUR, "blue"))));
        assertEquals(1, count(table.matching(red.toggled(Facet.FOLDER, "/a"))));
    }

    @Test
    void countIsWhatOneGetsWhoChoosesIt() {
        FacetTable table = new FacetTable(results);
        Narrowing inA = Narrowing.NONE.toggled(Facet.FOLDER, "/a");
        for (FacetCounts.Count colour : table.counts(inA).of(Facet.COLOUR)) {
            assertEquals(
                    colour.files(),
                    count(table.matching(inA.toggled(Facet.COLOUR, colour.value()))));
        }
        assertEquals(2, table.counts(inA).of(Facet.FOLDER).size(), "its own choice hides none");
    }

    @Test
    void monthsAreOfferedOnceAYearIsChosen() {
        FacetTable table = new FacetTable(results);
        assertEquals(List.of(), table.counts(Narrowing.NONE).of(Facet.MONTH));
        assertEquals(
                2, table.counts(Narrowing.NONE.toggled(Facet.YEAR, "2023")).of(Facet.MONTH).size());
    }

    @Test
    void placesOfOneTownAreOne() {
        List<SearchResult> near =
                List.of(
                        MadeResults.picture(
                                "/1.jpg", "2023-05-01", Map.of("place", "48.85661, 2.35222")),
                        MadeResults.picture(
                                "/2.jpg", "2023-05-01", Map.of("place", "48.88671, 2.34222")),
                        MadeResults.picture(
                                "/3.jpg", "2023-05-01", Map.of("place", "-33.85, 151.2")));
        assertEquals(
                new FacetCounts.Count("48.9, 2.3", 1, false).value(),
                new FacetTable(near.subList(1, 2))
                        .counts(Narrowing.NONE.toggled(Facet.PLACE, "48.9, 2.3"))
                        .of(Facet.PLACE)
                        .getFirst()
                        .value());
        assertEquals(3, new FacetTable(near).counts(Narrowing.NONE).of(Facet.PLACE).size());
    }

    @Test
    void hundredThousandFilesAreCountedAtOnce() {
        FacetTable table = new FacetTable(MadeResults.many(100_000, 7));
        Narrowing narrowing =
                Narrowing.NONE.toggled(Facet.COLOUR, "red").toggled(Facet.KIND, "image");
        table.counts(narrowing);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            table.counts(narrowing);
            table.matching(narrowing);
            best = Math.min(best, System.nanoTime() - began);
        }
        System.out.println("counting facets of 100,000: " + best / 1_000_000.0 + " ms");
        assertTrue(best < 1_000_000_000, best / 1_000_000.0 + " ms");
    }

    private static int count(boolean[] matching) {
        int count = 0;
        for (boolean one : matching) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
