package semblance.search;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.StoreException;
import semblance.index.VectorIndex;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A random part of each space, against which a query's similarities are judged. Drawing it looks at
 * the whole index, so it is kept until the index has grown or shrunk by a twentieth: it need not be
 * exact, only typical. Safe for use by many threads.
 */
final class Background {
    private static final int SAMPLE = 1000;
    private static final long SEED = 1;
    private static final long SMALLEST_CHANGE = 20;

    private final ConcurrentMap<EmbeddingSpace, Drawn> drawn = new ConcurrentHashMap<>();

    /** What was drawn when the index had so many vectors. */
    private record Drawn(long size, List<Embedding> embeddings) {}

    List<Embedding> of(VectorIndex vectors) throws StoreException {
        long size = vectors.size();
        Drawn before = drawn.get(vectors.space());
        if (before != null && Math.abs(size - before.size()) <= before.size() / SMALLEST_CHANGE) {
            return before.embeddings();
        }
        Drawn now = new Drawn(size, List.copyOf(vectors.sample(SAMPLE, SEED)));
        drawn.put(vectors.space(), now);
        return now.embeddings();
    }
}
