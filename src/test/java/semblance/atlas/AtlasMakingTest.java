package semblance.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import semblance.index.ExactVectorIndex;
import semblance.index.Store;
import semblance.index.VectorIndex;
import semblance.index.lucene.LuceneStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The layout and its areas, over made vectors. */
@Timeout(120)
class AtlasMakingTest {
    private static final LayoutOptions OPTIONS = LayoutOptions.DEFAULT;

    private static float[][] layOut(Vectors vectors, LayoutOptions options) throws Exception {
        ExactVectorIndex index = new ExactVectorIndex(vectors.space());
        MadeVectors.putInto(index, vectors);
        return new AtlasMaking(index, vectors, options).places((step, share, soFar) -> {});
    }

    /** As the program does it: an exact index would take most of the time. */
    private static float[][] layOutByGraph(Vectors vectors, LayoutOptions options, Path folder)
            throws Exception {
        try (Store store = LuceneStore.open(folder, Store.Access.WRITE)) {
            VectorIndex index = store.vectors(vectors.space());
            MadeVectors.putInto(index, vectors);
            store.commit();
            return new AtlasMaking(index, vectors, options).places((step, share, soFar) -> {});
        }
    }

    private static List<AreaLevel> areas(float[][] places, int subjects) throws Exception {
        List<Set<Term>> terms = new ArrayList<>();
        for (int i = 0; i < places[0].length; i++) {
            terms.add(Set.of(new Term(Term.Kind.LABEL, "subject " + i % subjects)));
        }
        return Areas.of(places[0], places[1], new AreaNames(terms));
    }

    @Test
    void subjectsThatAreApartAreAreasWithTheirNames() throws Exception {
        float[][] places = layOut(MadeVectors.of(900, 32, 6, 5), OPTIONS);
        AreaLevel coarse = areas(places, 6).getFirst();
        Set<Integer> subjects = new HashSet<>();
        for (Area area : coarse.areas()) {
            int at = coarse.areas().indexOf(area);
            int[] count = new int[6];
            for (int i = 0; i < places[0].length; i++) {
                if (coarse.areaOf()[i] == at) {
                    count[i % 6]++;
                }
            }
            int main = 0;
            for (int subject = 0; subject < 6; subject++) {
                main = count[subject] > count[main] ? subject : main;
            }
            assertTrue(count[main] >= .9 * area.size(), () -> area + " is mixed");
            if (subjects.add(main)) {
                assertEquals(new AreaName.Words(List.of("subject " + main)), area.name());
            }
        }
        assertEquals(Set.of(0, 1, 2, 3, 4, 5), subjects);
    }

    @Test
    void whatIsNearOnTheMapIsNearInTruthAndMoreSoThanInThePrincipalPlane() throws Exception {
        Vectors vectors = MadeVectors.of(2000, 64, 12, 7);
        Trustworthiness truth = new Trustworthiness(vectors.values(), 15);
        double map = truth.of(layOut(vectors, OPTIONS), 300);
        double plane = truth.of(PrincipalPlane.project(vectors.values(), 1), 300);
        assertTrue(map > .9 && map > plane + .05, map + " against " + plane);
    }

    @Test
    void seedGivesTheSameMapAndAnotherSeedAnother() throws Exception {
        Vectors vectors = MadeVectors.of(400, 32, 4, 3);
        LayoutOptions short1 = new LayoutOptions(10, 60, 1);
        float[][] map = layOut(vectors, short1);
        assertArrayEquals(map, layOut(vectors, short1));
        float[][] other = layOut(vectors, new LayoutOptions(10, 60, 2));
        assertTrue(map[0][0] != other[0][0] || map[1][0] != other[1][0]);
    }

    @Test
    void tenThousandAreDone(@TempDir Path folder) throws Exception {
        float[][] places =
                layOutByGraph(
                        MadeVectors.of(10_000, 64, 40, 11), new LayoutOptions(15, 100, 1), folder);
        List<AreaLevel> levels = areas(places, 40);
        int coarse = levels.getFirst().areas().size();
        assertTrue(coarse >= 5 && coarse <= 20, coarse + " areas from far");
        assertTrue(levels.getLast().areas().size() >= 30, levels.getLast().areas()::toString);
    }

    @Test
    void copiesOfOneFileAndFewerFilesThanNeighboursAreLaidOutToo() throws Exception {
        Vectors one = MadeVectors.of(1, 8, 1, 1);
        Vectors copies =
                new Vectors(
                        one.space(),
                        java.util.stream.LongStream.range(0, 12)
                                .mapToObj(semblance.index.Vectors::content)
                                .toList(),
                        java.util.Collections.nCopies(12, one.embeddings().getFirst()));
        float[][] places = layOut(copies, OPTIONS);
        for (int i = 0; i < 12; i++) {
            assertTrue(Math.abs(places[0][i]) <= 1 && Math.abs(places[1][i]) <= 1);
        }
    }

    @Test
    void interruptionEndsTheWork() throws Exception {
        Vectors vectors = MadeVectors.of(3000, 64, 10, 1);
        ExactVectorIndex index = new ExactVectorIndex(vectors.space());
        MadeVectors.putInto(index, vectors);
        for (AtlasProgress.Step step :
                List.of(AtlasProgress.Step.COMPARING, AtlasProgress.Step.ARRANGING)) {
            assertThrows(
                    InterruptedException.class,
                    () ->
                            new AtlasMaking(index, vectors, OPTIONS)
                                    .places((now, share, soFar) -> {
                                        if (now == step && share > .3) {
                                            Thread.currentThread().interrupt();
                                        }
                                    }));
        }
    }
}
