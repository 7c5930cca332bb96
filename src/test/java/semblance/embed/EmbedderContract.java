package semblance.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import semblance.media.Sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What every embedder promises. A test of one embedder extends this and gives it samples. */
public abstract class EmbedderContract {
    /** Returns a new embedder; the tests close it. */
    protected abstract Embedder embedder();

    /** Returns at least three different samples of the kind that the embedder takes. */
    protected abstract List<? extends Sample> samples();

    /** Returns a sample of a kind that the embedder does not take. */
    protected abstract Sample sampleOfAnotherKind();

    @Test
    void everyEmbeddingIsAUnitVectorOfTheEmbeddersSpace() throws EmbedException {
        try (Embedder embedder = embedder()) {
            for (Embedding embedding : embedder.embed(samples())) {
                assertEquals(embedder.space(), embedding.space());
                assertEquals(embedder.space().dimension(), embedding.vector().length);
                double squares = 0;
                for (float value : embedding.vector()) {
                    squares += (double) value * value;
                }
                assertEquals(1, squares, 1e-4);
            }
        }
    }

    @Test
    void embeddingsComeOneForEachSampleInTheirOrder() throws EmbedException {
        List<? extends Sample> samples = samples();
        List<? extends Sample> reversed = samples.reversed();
        try (Embedder embedder = embedder()) {
            List<Embedding> forwards = embedder.embed(samples);
            List<Embedding> backwards = embedder.embed(reversed);
            assertEquals(samples.size(), forwards.size());
            for (int i = 0; i < samples.size(); i++) {
                assertSame(forwards.get(i), backwards.get(samples.size() - 1 - i));
            }
            for (int i = 1; i < samples.size(); i++) {
                assertEquals(
                        true,
                        forwards.get(0).cosine(forwards.get(i)) < 0.9999,
                        "different samples, so different embeddings");
            }
        }
    }

    @Test
    void sampleHasTheSameEmbeddingAloneAndAmongOthers() throws EmbedException {
        List<? extends Sample> samples = samples();
        try (Embedder embedder = embedder()) {
            List<Embedding> together = embedder.embed(samples);
            for (int i = 0; i < samples.size(); i++) {
                assertSame(together.get(i), embedder.embed(List.of(samples.get(i))).getFirst());
            }
        }
    }

    @Test
    void noSamplesGiveNoEmbeddings() throws EmbedException {
        try (Embedder embedder = embedder()) {
            assertEquals(List.of(), embedder.embed(List.of()));
        }
    }

    @Test
    void manyThreadsGetTheSameEmbeddings()
            throws EmbedException, InterruptedException, ExecutionException {
        List<? extends Sample> samples = samples();
        try (Embedder embedder = embedder();
                var threads = Executors.newFixedThreadPool(4)) {
            List<Embedding> expected = embedder.embed(samples);
            List<Future<List<Embedding>>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> embedder.embed(samples)));
            }
            for (Future<List<Embedding>> answer : answers) {
                for (int i = 0; i < samples.size(); i++) {
                    assertSame(expected.get(i), answer.get().get(i));
                }
            }
        }
    }

    @Test
    void sampleOfAnotherKindIsRefused() {
        try (Embedder embedder = embedder()) {
            List<Sample> samples = List.of(samples().getFirst(), sampleOfAnotherKind());
            assertThrows(IllegalArgumentException.class, () -> embedder.embed(samples));
        }
    }

    private static void assertSame(Embedding expected, Embedding actual) {
        assertEquals(expected.space(), actual.space());
        assertArrayEquals(expected.vector(), actual.vector(), 1e-6f);
    }
}
