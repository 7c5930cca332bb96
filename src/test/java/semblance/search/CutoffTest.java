package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.ExactVectorIndex;
import semblance.index.Vectors;

import java.util.List;
import java.util.Random;

class CutoffTest {
    private static final EmbeddingSpace SPACE = Vectors.space(32);
    private static final long SEED = 20260305;

    private final Random random = random();
    private final ExactVectorIndex index = new ExactVectorIndex(SPACE);

    private static Random random() {
        System.out.println("seed " + SEED);
        return new Random(SEED);
    }

    @Test
    void fewerThanTwentyVectorsTellNothing() throws Exception {
        List<EmbeddedSample> question = ask(Vectors.embedding(SPACE, random));
        add(19);
        assertEquals(null, cutoffOrNull(question));
        add(1);
        assertNotNull(cutoffOrNull(question));
        assertEquals(null, cutoffOrNull(List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5000})
    void itLiesBetweenUnrelatedVectorsAndAChangedCopy(int size) throws Exception {
        add(size);
        int beyond = 0;
        int queries = 50;
        for (int i = 0; i < queries; i++) {
            Embedding query = Vectors.embedding(SPACE, random);
            double cutoff = cutoff(ask(query));
            double nearest = index.nearest(query, 1, null).getFirst().similarity();
            beyond += nearest >= cutoff ? 1 : 0;
            double tenth = index.nearest(query, 10, null).getLast().similarity();
            assertTrue(tenth < cutoff, "tenth nearest " + tenth + ", cut-off " + cutoff);
            double copy = query.cosine(changed(query));
            assertTrue(copy > cutoff, "copy " + copy + ", cut-off " + cutoff);
        }
        assertTrue(beyond <= queries / 2, beyond + " queries have an unrelated vector beyond it");
    }

    @Test
    void itRisesWithTheSizeOfTheLibrary() throws Exception {
        List<EmbeddedSample> question = ask(Vectors.embedding(SPACE, random));
        add(1000);
        double small = cutoff(question);
        add(9000);
        double large = cutoff(question);
        assertTrue(large > small, small + " and " + large);
    }

    @Test
    void aLibraryFullOfCopiesDoesNotPutItOutOfReach() throws Exception {
        Embedding query = Vectors.embedding(SPACE, random);
        for (int copies = 0; copies <= 400; copies += 40) {
            for (int i = 0; i < 400; i++) {
                Embedding vector = i < copies ? query : Vectors.embedding(SPACE, random);
                index.put(Vectors.still(Vectors.content(i), vector));
            }
            double cutoff = cutoff(ask(query));
            assertTrue(cutoff < 1, copies + " copies: " + cutoff);
        }
    }

    @Test
    void aQueryOfManyMomentsIsComparedByTheMeanOfAll() throws Exception {
        add(1000);
        Embedding query = Vectors.embedding(SPACE, random);
        double one = cutoff(ask(query));
        assertEquals(one, cutoff(List.of(ask(query).getFirst(), ask(query).getFirst())), 1e-9);
        List<EmbeddedSample> film =
                random.ints(16)
                        .mapToObj(_ -> new EmbeddedSample(null, Vectors.embedding(SPACE, random)))
                        .toList();
        assertTrue(cutoff(film) < one, "means of many vary less");
    }

    private @Nullable Double cutoffOrNull(List<EmbeddedSample> question) throws Exception {
        return Cutoff.of(question, new Background().of(index), index.size());
    }

    private double cutoff(List<EmbeddedSample> question) throws Exception {
        Double cutoff = cutoffOrNull(question);
        assertNotNull(cutoff);
        return cutoff;
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            index.put(
                    Vectors.still(Vectors.content(index.size()), Vectors.embedding(SPACE, random)));
        }
    }

    private Embedding changed(Embedding of) {
        float[] raw = of.vector().clone();
        float[] noise = Vectors.embedding(SPACE, random).vector();
        for (int i = 0; i < raw.length; i++) {
            raw[i] += 0.3f * noise[i];
        }
        return Embedding.ofDirection(SPACE, raw);
    }

    private static List<EmbeddedSample> ask(Embedding query) {
        return List.of(new EmbeddedSample(null, query));
    }
}
