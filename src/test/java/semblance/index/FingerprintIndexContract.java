package semblance.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static semblance.fingerprint.Recordings.excerpt;
import static semblance.fingerprint.Recordings.fingerprint;
import static semblance.fingerprint.Recordings.joined;
import static semblance.fingerprint.Recordings.probe;
import static semblance.fingerprint.Recordings.scene;
import static semblance.fingerprint.Recordings.withNoise;
import static semblance.index.Vectors.content;

import org.junit.jupiter.api.Test;

import semblance.media.ContentId;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** What every fingerprint index does. */
public abstract class FingerprintIndexContract {
    private static final int FILES = 12;

    /** Returns a new index, closed by the test class itself after each test. */
    protected abstract FingerprintIndex newIndex() throws StoreException;

    /** Lets searches see all changes so far. */
    protected abstract void refresh() throws StoreException;

    /** Files of 30 s, each with the number of its content for a seed. */
    private FingerprintIndex filled() throws StoreException {
        FingerprintIndex index = newIndex();
        for (int i = 0; i < FILES; i++) {
            index.put(content(i), fingerprint(scene(30, i)));
        }
        refresh();
        return index;
    }

    private static List<ContentId> contents(List<FingerprintMatch> matches) {
        return matches.stream().map(FingerprintMatch::content).toList();
    }

    @Test
    void noisyExcerptsFindTheirFileAndPlace() throws StoreException {
        FingerprintIndex index = filled();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            double from = 25 * random.nextDouble();
            float[] query = withNoise(excerpt(scene(30, i), from, 5), 10, seed);
            List<FingerprintMatch> matches = index.match(probe(query), 5, null);
            assertEquals(List.of(content(i)), contents(matches), "seed " + seed);
            var agreement = matches.getFirst().agreement();
            assertEquals(
                    from,
                    agreement.inFile().startSeconds() - agreement.inQuery().startSeconds(),
                    0.05,
                    "seed " + seed);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws StoreException {
        FingerprintIndex index = filled();
        assertEquals(List.of(), index.match(probe(scene(5, 99)), 5, null));
        assertEquals(List.of(), index.match(probe(new float[60_000]), 5, null));
        assertEquals(List.of(), newIndex().match(probe(scene(5, 1)), 5, null));
    }

    @Test
    void removedContentIsNotFound() throws StoreException {
        FingerprintIndex index = filled();
        index.remove(content(3));
        index.remove(content(77));
        refresh();
        assertEquals(List.of(), index.match(probe(scene(30, 3)), 5, null));
        assertEquals(FILES - 1, index.contents().size());
    }

    @Test
    void putReplacesWhatWas() throws StoreException {
        FingerprintIndex index = filled();
        index.put(content(3), fingerprint(scene(30, 50)));
        refresh();
        assertEquals(List.of(), index.match(probe(scene(30, 3)), 5, null));
        assertEquals(
                List.of(content(3)), contents(index.match(probe(scene(30, 50)), 5, null)));
        assertEquals(FILES, index.contents().size());
    }

    @Test
    void onlyWantedContentsAreFound() throws StoreException {
        FingerprintIndex index = filled();
        assertEquals(
                List.of(), index.match(probe(scene(30, 3)), 5, Set.of(content(4), content(5))));
        assertEquals(
                List.of(content(3)),
                contents(index.match(probe(scene(30, 3)), 5, Set.of(content(3), content(5)))));
    }

    @Test
    void bestComesFirstAndNoMoreThanWanted() throws StoreException {
        FingerprintIndex index = filled();
        float[] original = scene(30, 3);
        index.put(content(20), fingerprint(excerpt(original, 10, 15)));
        index.put(content(21), fingerprint(withNoise(original, 10, 1)));
        refresh();
        assertEquals(
                List.of(content(3), content(21), content(20)),
                contents(index.match(probe(original), 5, null)));
        assertEquals(List.of(content(3)), contents(index.match(probe(original), 1, null)));
    }

    @Test
    void shortFileInALongQueryIsFound() throws StoreException {
        FingerprintIndex index = newIndex();
        index.put(content(1), fingerprint(scene(5, 1)));
        refresh();
        float[] query = joined(scene(70, 51), scene(5, 1), scene(70, 52));
        List<FingerprintMatch> matches = index.match(probe(query), 5, null);
        assertEquals(List.of(content(1)), contents(matches));
        assertEquals(70, matches.getFirst().agreement().inQuery().startSeconds(), 0.6);
    }

    @Test
    void silentContentIsKeptAndNeverFound() throws StoreException {
        FingerprintIndex index = newIndex();
        index.put(content(1), fingerprint(new float[50_000]));
        index.put(content(2), fingerprint(new float[0]));
        refresh();
        assertTrue(index.contents().containsAll(Set.of(content(1), content(2))));
        assertEquals(List.of(), index.match(probe(new float[50_000]), 5, null));
    }
}
