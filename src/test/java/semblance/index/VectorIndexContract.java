package semblance.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static semblance.index.Vectors.atAngle;
import static semblance.index.Vectors.content;
import static semblance.index.Vectors.labelled;
import static semblance.index.Vectors.sample;
import static semblance.index.Vectors.still;

import org.junit.jupiter.api.Test;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** What every vector index does. */
public abstract class VectorIndexContract {
    private static final EmbeddingSpace PLANE = Vectors.space(8);
    private static final float TOLERANCE = 1e-5f;

    /** Returns a new index, closed by the test class itself after each test. */
    protected abstract VectorIndex newIndex(EmbeddingSpace space) throws StoreException;

    /** Lets searches see all changes so far. */
    protected abstract void refresh() throws StoreException;

    private VectorIndex withAngles(double... degrees) throws StoreException {
        VectorIndex index = newIndex(PLANE);
        for (int i = 0; i < degrees.length; i++) {
            index.put(still(content(i), atAngle(PLANE, degrees[i])));
        }
        refresh();
        return index;
    }

    private static List<ContentId> contentsOf(List<Neighbor> neighbors) {
        return neighbors.stream().map(Neighbor::content).toList();
    }

    @Test
    void nearestComeFirstWithTheirCosine() throws StoreException {
        VectorIndex index = withAngles(90, 10, 180, 30);
        List<Neighbor> found = index.nearest(atAngle(PLANE, 0), 3, null);
        assertEquals(List.of(content(1), content(3), content(0)), contentsOf(found));
        assertEquals(Math.cos(Math.toRadians(10)), found.get(0).similarity(), TOLERANCE);
        assertEquals(Math.cos(Math.toRadians(30)), found.get(1).similarity(), TOLERANCE);
        assertEquals(0, found.get(2).similarity(), TOLERANCE);
        assertEquals(-1, index.nearest(atAngle(PLANE, 0), 9, null).get(3).similarity(), TOLERANCE);
    }

    @Test
    void emptyIndexFindsNothing() throws StoreException {
        VectorIndex index = newIndex(PLANE);
        assertEquals(List.of(), index.nearest(atAngle(PLANE, 0), 5, null));
        assertEquals(List.of(), index.moments(atAngle(PLANE, 0), content(1)));
        assertEquals(List.of(), index.embeddings(content(1)));
        assertEquals(List.of(), index.sample(3, 1));
        assertEquals(Set.of(), index.contents());
        assertEquals(0, index.size());
        index.remove(content(1));
    }

    @Test
    void putReplacesAllSamplesOfAContent() throws StoreException {
        VectorIndex index = newIndex(PLANE);
        index.put(
                new IndexEntry(
                        content(1),
                        List.of(
                                sample(TimeSpan.ofSeconds(0, 1), atAngle(PLANE, 0)),
                                sample(TimeSpan.ofSeconds(1, 2), atAngle(PLANE, 20)))));
        refresh();
        index.put(still(content(1), atAngle(PLANE, 90)));
        index.put(still(content(1), atAngle(PLANE, 60)));
        refresh();
        assertEquals(1, index.size());
        assertEquals(Set.of(content(1)), index.contents());
        List<Neighbor> found = index.nearest(atAngle(PLANE, 0), 5, null);
        assertEquals(1, found.size());
        assertEquals(.5, found.getFirst().similarity(), TOLERANCE);
    }

    @Test
    void removedContentIsNotFound() throws StoreException {
        VectorIndex index = withAngles(0, 10);
        index.remove(content(0));
        refresh();
        assertEquals(List.of(content(1)), contentsOf(index.nearest(atAngle(PLANE, 0), 5, null)));
        assertEquals(1, index.size());
        assertEquals(Set.of(content(1)), index.contents());
        assertEquals(List.of(), index.embeddings(content(0)));
    }

    @Test
    void contentIsFoundOnceByItsBestSample() throws StoreException {
        VectorIndex index = newIndex(PLANE);
        TimeSpan best = new TimeSpan(Duration.ofNanos(1), Duration.ofSeconds(9, 123_456_789));
        index.put(
                new IndexEntry(
                        content(7),
                        List.of(
                                sample(TimeSpan.ofSeconds(20, 21), atAngle(PLANE, 50)),
                                sample(best, atAngle(PLANE, 5)),
                                sample(TimeSpan.ofSeconds(10, 11), atAngle(PLANE, 8)))));
        index.put(still(content(8), atAngle(PLANE, 7)));
        refresh();
        List<Neighbor> found = index.nearest(atAngle(PLANE, 0), 5, null);
        assertEquals(List.of(content(7), content(8)), contentsOf(found));
        assertEquals(best, found.getFirst().span());
        assertEquals(null, found.getLast().span());
        assertEquals(4, index.size());
    }

    @Test
    void momentsAndEmbeddingsComeInTheOrderOfTime() throws StoreException {
        VectorIndex index = newIndex(PLANE);
        TimeSpan first = TimeSpan.ofSeconds(0, 0);
        TimeSpan second = TimeSpan.ofSeconds(3.5, 4);
        TimeSpan third = TimeSpan.ofSeconds(3.5, 5);
        index.put(
                new IndexEntry(
                        content(1),
                        List.of(
                                sample(third, atAngle(PLANE, 30)),
                                sample(first, atAngle(PLANE, 10)),
                                sample(second, atAngle(PLANE, 20)))));
        refresh();
        List<Neighbor> moments = index.moments(atAngle(PLANE, 20), content(1));
        assertEquals(List.of(first, second, third), moments.stream().map(Neighbor::span).toList());
        assertEquals(1, moments.get(1).similarity(), TOLERANCE);
        List<Embedding> embeddings = index.embeddings(content(1));
        assertArrayEquals(atAngle(PLANE, 10).vector(), embeddings.get(0).vector());
        assertArrayEquals(atAngle(PLANE, 30).vector(), embeddings.get(2).vector());
    }

    @Test
    void tiesAreOrderedByContent() throws StoreException {
        VectorIndex index = newIndex(PLANE);
        for (int number : new int[] {5, 1, 4, 2, 3}) {
            index.put(still(content(number), atAngle(PLANE, 40)));
        }
        refresh();
        assertEquals(
                List.of(content(1), content(2), content(3)),
                contentsOf(index.nearest(atAngle(PLANE, 0), 3, null)));
    }

    @Test
    void onlyContentsAmongThoseGivenAreFound() throws StoreException {
        VectorIndex index = withAngles(0, 10, 20, 30);
        Set<ContentId> among = Set.of(content(1), content(3), content(99));
        assertEquals(
                List.of(content(1), content(3)),
                contentsOf(index.nearest(atAngle(PLANE, 0), 5, among)));
        assertEquals(List.of(content(1)), contentsOf(index.nearest(atAngle(PLANE, 0), 1, among)));
        assertEquals(List.of(), index.nearest(atAngle(PLANE, 0), 5, Set.of()));
    }

    @Test
    void otherSpacesAreRefused() throws StoreException {
        VectorIndex index = withAngles(0);
        EmbeddingSpace other = new EmbeddingSpace("other", "none", "1", PLANE.dimension());
        Embedding stranger = atAngle(other, 0);
        assertThrows(IllegalArgumentException.class, () -> index.put(still(content(1), stranger)));
        assertThrows(IllegalArgumentException.class, () -> index.nearest(stranger, 1, null));
        assertThrows(IllegalArgumentException.class, () -> index.moments(stranger, content(0)));
        assertEquals(PLANE, index.space());
    }

    @Test
    void countBelowOneFindsNothingOrIsRefused() throws StoreException {
        VectorIndex index = withAngles(0, 10);
        assertEquals(List.of(), index.nearest(atAngle(PLANE, 0), 0, null));
        assertThrows(
                IllegalArgumentException.class, () -> index.nearest(atAngle(PLANE, 0), -1, null));
        assertEquals(2, index.nearest(atAngle(PLANE, 0), Integer.MAX_VALUE, null).size());
    }

    @Test
    void largeVectorsComeBackAsTheyWere() throws StoreException {
        EmbeddingSpace large = Vectors.space(2048);
        VectorIndex index = newIndex(large);
        Random random = new Random(3);
        List<Embedding> vectors = Vectors.clustered(large, 150, 5, random);
        for (int i = 0; i < vectors.size(); i++) {
            index.put(still(content(i), vectors.get(i)));
        }
        refresh();
        assertArrayEquals(
                vectors.get(77).vector(), index.embeddings(content(77)).getFirst().vector());
        Neighbor nearest = index.nearest(vectors.get(77), 1, null).getFirst();
        assertEquals(content(77), nearest.content());
        assertEquals(1, nearest.similarity(), TOLERANCE);
    }

    @Test
    void sampleIsTheSameForTheSameSeedWhateverTheOrder() throws StoreException {
        EmbeddingSpace space = Vectors.space(8);
        List<Embedding> vectors = Vectors.clustered(space, 200, 5, new Random(4));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            order.add(i);
        }
        VectorIndex index = newIndex(space);
        for (int i : order) {
            index.put(still(content(i), vectors.get(i)));
        }
        refresh();
        List<float[]> first = arrays(index.sample(20, 1));
        for (int i : order.reversed()) {
            index.put(still(content(i), vectors.get(i)));
            if (i % 50 == 0) {
                refresh();
            }
        }
        refresh();
        List<float[]> second = arrays(index.sample(20, 1));
        assertEquals(20, first.size());
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(first.get(i), second.get(i));
        }
        List<float[]> other = arrays(index.sample(20, 2));
        assertNotEquals(asText(first), asText(other));
        assertEquals(200, index.sample(1000, 1).size());
        assertEquals(List.of(), index.sample(0, 1));
    }

    @Test
    void sampleIsSpreadOverTheWholeIndex() throws StoreException {
        EmbeddingSpace space = Vectors.space(8);
        VectorIndex index = newIndex(space);
        for (int half = 0; half < 2; half++) {
            for (int i = 0; i < 100; i++) {
                int number = 100 * half + i;
                index.put(still(content(number), atAngle(space, 180.0 * half + i / 10.0)));
            }
        }
        refresh();
        long ofFirstHalf =
                index.sample(100, 5).stream().filter(vector -> vector.vector()[0] > 0).count();
        assertTrue(ofFirstHalf > 25 && ofFirstHalf < 75, ofFirstHalf + " of 100");
    }

    @Test
    void searchesAnswerWhileOthersChangeTheIndex() throws Exception {
        EmbeddingSpace space = Vectors.space(16);
        VectorIndex index = newIndex(space);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                writers.add(threads.submit(changes(index, space, writer)));
            }
            Future<?> searching =
                    threads.submit(() -> {
                        Embedding query = atAngle(space, 0);
                        while (!done.get()) {
                            List<Neighbor> found = index.nearest(query, 10, null);
                            assertEquals(found.size(), new HashSet<>(contentsOf(found)).size());
                            refresh();
                        }
                        return null;
                    });
            for (Future<?> writer : writers) {
                writer.get();
            }
            done.set(true);
            searching.get();
        }
        refresh();
        assertEquals(60, index.contents().size());
        assertEquals(120, index.size());
    }

    private static Callable<?> changes(VectorIndex index, EmbeddingSpace space, int writer) {
        return () -> {
            Random random = new Random(writer);
            for (int i = 0; i < 200; i++) {
                List<EmbeddedSample> samples =
                        List.of(
                                sample(TimeSpan.ofSeconds(0, 1), Vectors.embedding(space, random)),
                                sample(TimeSpan.ofSeconds(1, 2), Vectors.embedding(space, random)));
                index.put(new IndexEntry(content(i % 60), samples));
            }
            return null;
        };
    }

    private static LabelQuery labels(Object... weights) {
        Map<String, Float> all = new HashMap<>();
        for (int i = 0; i < weights.length; i += 2) {
            all.put((String) weights[i], ((Number) weights[i + 1]).floatValue());
        }
        return new LabelQuery(all);
    }

    private static List<LabelledMoment> moments(VectorIndex index, LabelQuery query, long content)
            throws StoreException {
        return index.labelledMoments(query, List.of(content(5), content(content), content(98)))
                .getOrDefault(content(content), List.of());
    }

    private static IndexEntry labelledEntry(int content, Object... labels) {
        return new IndexEntry(
                content(content), List.of(labelled(null, atAngle(PLANE, content), labels)));
    }

    @Test
    void labelledContentsComeOnceByTheirBestSample() throws StoreException {
        VectorIndex index = newIndex(PLANE);
        TimeSpan best = TimeSpan.ofSeconds(10, 20);
        index.put(
                new IndexEntry(
                        content(1),
                        List.of(
                                labelled(TimeSpan.ofSeconds(0, 10), atAngle(PLANE, 1), "Dog", .4),
                                labelled(best, atAngle(PLANE, 2), "Dog", .9, "Rain, surf", .2),
                                labelled(TimeSpan.ofSeconds(20, 30), atAngle(PLANE, 3), "Bark", .5),
                                labelled(TimeSpan.ofSeconds(30, 40), atAngle(PLANE, 4)))));
        index.put(labelledEntry(2, "Dog", .5));
        index.put(still(content(3), atAngle(PLANE, 0)));
        refresh();
        Labelled found = index.labelled(labels("Dog", .5, "Bark", 1, "Cat", 1), 9, null);
        assertEquals(List.of(content(1), content(2)), contentsOf(found.best()));
        assertEquals(.5, found.best().getFirst().similarity(), 1e-4);
        assertEquals(TimeSpan.ofSeconds(20, 30), found.best().getFirst().span());
        assertEquals(.25, found.best().getLast().similarity(), 1e-4);
        assertEquals((.5 + .25) / 3, found.mean(), 1e-4);
        assertEquals(3, found.contents());
        assertEquals(best, index.labelled(labels("Dog", 1), 1, null).best().getFirst().span());
        assertEquals(Set.of("Dog", "Bark", "Rain, surf"), index.labels());

        List<LabelledMoment> moments =
                moments(index, labels("Dog", 1, "Rain, surf", 1, "Bark", 1), 1);
        assertEquals(
                List.of(TimeSpan.ofSeconds(0, 10), best, TimeSpan.ofSeconds(20, 30)),
                moments.stream().map(LabelledMoment::span).toList());
        assertEquals(
                List.of("Dog", "Dog", "Bark"),
                moments.stream().map(LabelledMoment::label).toList());
        assertEquals(.4, moments.getFirst().score(), 1e-4);
        assertEquals(List.of(), moments(index, labels("Dog", 1), 3));
        assertEquals(List.of(), moments(index, labels("Dog", 1), 99));
    }

    @Test
    void withoutLabelsNothingIsLabelled() throws StoreException {
        VectorIndex index = newIndex(PLANE);
        assertEquals(Labelled.NOTHING, index.labelled(labels("Dog", 1), 5, null));
        assertEquals(Set.of(), index.labels());
        index.put(still(content(1), atAngle(PLANE, 0)));
        refresh();
        assertEquals(new Labelled(List.of(), 0, 1), index.labelled(labels("Dog", 1), 5, null));
        assertEquals(Set.of(), index.labels());
    }

    @Test
    void labelsGoWithTheirContents() throws StoreException {
        VectorIndex index = newIndex(PLANE);
        for (int i = 0; i < 6; i++) {
            index.put(labelledEntry(i, "Dog", .9 - .1 * i));
        }
        refresh();
        index.remove(content(0));
        index.put(labelledEntry(1, "Cat", .9));
        index.put(still(content(2), atAngle(PLANE, 0)));
        refresh();
        Labelled dogs = index.labelled(labels("Dog", 1), 9, null);
        assertEquals(List.of(content(3), content(4), content(5)), contentsOf(dogs.best()));
        assertEquals((.6 + .5 + .4) / 5, dogs.mean(), 1e-4);
        assertEquals(List.of(), moments(index, labels("Dog", 1), 0));
        Labelled few = index.labelled(labels("Dog", 1), 1, Set.of(content(4), content(1)));
        assertEquals(List.of(content(4)), contentsOf(few.best()));
        assertEquals(dogs.mean(), few.mean());
    }

    @Test
    void labelsAreFoundAsByComparingAll() throws StoreException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] names = {"Dog", "Bark", "Rain", "Speech", "Music", "Wind"};
        VectorIndex index = newIndex(PLANE);
        ExactVectorIndex oracle = new ExactVectorIndex(PLANE);
        for (int i = 0; i < 400; i++) {
            int content = random.nextInt(150);
            List<EmbeddedSample> samples = new ArrayList<>();
            for (int at = random.nextInt(4); at >= 0; at--) {
                List<Object> said = new ArrayList<>();
                for (String name : names) {
                    if (random.nextInt(3) == 0) {
                        // Steps of a sixteenth tie often.
                        said.addAll(List.of(name, (1 + random.nextInt(16)) / 16f));
                    }
                }
                samples.add(
                        labelled(
                                TimeSpan.ofSeconds(at, at + 1), atAngle(PLANE, i), said.toArray()));
            }
            index.put(new IndexEntry(content(content), samples));
            oracle.put(new IndexEntry(content(content), samples));
            if (random.nextInt(10) == 0) {
                index.remove(content(content / 2));
                oracle.remove(content(content / 2));
            }
            if (random.nextInt(50) == 0) {
                refresh();
            }
        }
        refresh();
        Set<ContentId> some = new HashSet<>();
        for (int i = 0; i < 150; i += 2) {
            some.add(content(i));
        }
        LabelQuery query = labels("Dog", 1, "Bark", .5, "Rain", .25);
        for (int count : new int[] {0, 1, 7, 1000}) {
            for (Set<ContentId> among : new ArrayList<>(Arrays.asList(null, some))) {
                Labelled expected = oracle.labelled(query, count, among);
                Labelled found = index.labelled(query, count, among);
                String where = "seed " + seed + ", count " + count;
                assertEquals(contentsOf(expected.best()), contentsOf(found.best()), where);
                assertEquals(
                        expected.best().stream().map(Neighbor::span).toList(),
                        found.best().stream().map(Neighbor::span).toList(),
                        where);
                List<ContentId> wanted = new ArrayList<>(contentsOf(found.best()));
                java.util.Collections.shuffle(wanted, random);
                assertEquals(
                        oracle.labelledMoments(query, wanted),
                        index.labelledMoments(query, wanted),
                        where);
                assertEquals(expected.mean(), found.mean(), 1e-4, where);
                assertEquals(expected.contents(), found.contents(), where);
            }
        }
    }

    private static List<float[]> arrays(List<Embedding> embeddings) {
        return embeddings.stream().map(Embedding::vector).toList();
    }

    private static String asText(List<float[]> arrays) {
        return arrays.stream().map(java.util.Arrays::toString).toList().toString();
    }
}
