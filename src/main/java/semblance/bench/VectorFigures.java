package semblance.bench;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.ExactVectorIndex;
import semblance.index.IndexEntry;
import semblance.index.Neighbor;
import semblance.index.Store;
import semblance.index.VectorIndex;
import semblance.media.ContentId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * How fast and how completely nearest vectors are found, against exact search over the same
 * vectors. The vectors stand in clusters, as those of real collections do: a cluster's centre is a
 * random direction, its members add a random direction of half that length.
 */
final class VectorFigures {
    private static final int DIMENSION = 512;
    private static final int PER_CLUSTER = 50;
    private static final int QUERIES = 200;
    private static final int NEIGHBORS = 10;
    private static final double SPREAD = 0.5;
    private static final EmbeddingSpace SPACE = new EmbeddingSpace("bench", "none", "1", DIMENSION);

    private final Store.Opener stores;
    private final Path folder;
    private final int count;
    private final Random random = new Random(1);

    VectorFigures(Store.Opener stores, Path folder, int count) {
        this.stores = stores;
        this.folder = folder;
        this.count = count;
    }

    List<Figure> measure() throws Exception {
        ExactVectorIndex exact = new ExactVectorIndex(SPACE);
        try (Store store = stores.open(Files.createDirectories(folder), Store.Access.WRITE)) {
            VectorIndex approximate = store.vectors(SPACE);
            List<float[]> centres = new ArrayList<>();
            for (int i = 0; i < count / PER_CLUSTER; i++) {
                centres.add(direction(null));
            }
            double seconds = 0;
            for (int i = 0; i < count; i++) {
                IndexEntry entry = entry(i, direction(centres.get(i % centres.size())));
                exact.put(entry);
                long began = System.nanoTime();
                approximate.put(entry);
                seconds += (System.nanoTime() - began) / 1e9;
            }
            long began = System.nanoTime();
            store.commit();
            seconds += (System.nanoTime() - began) / 1e9;
            return compare(exact, approximate, centres, seconds);
        }
    }

    private List<Figure> compare(
            VectorIndex exact, VectorIndex approximate, List<float[]> centres, double seconds)
            throws Exception {
        double[] exactMillis = new double[QUERIES];
        double[] millis = new double[QUERIES];
        double[] recall = new double[QUERIES];
        for (int i = -QUERIES / 4; i < QUERIES; i++) {
            Embedding query =
                    Embedding.ofDirection(
                            SPACE, direction(centres.get(random.nextInt(centres.size()))));
            long began = System.nanoTime();
            List<Neighbor> truth = exact.nearest(query, NEIGHBORS, null);
            long between = System.nanoTime();
            List<Neighbor> found = approximate.nearest(query, NEIGHBORS, null);
            long ended = System.nanoTime();
            if (i >= 0) {
                exactMillis[i] = (between - began) / 1e6;
                millis[i] = (ended - between) / 1e6;
                recall[i] = shared(truth, found);
            }
        }
        String size = String.format(Locale.ROOT, "%,d x %d", count, DIMENSION);
        Runs exactTimes = new Runs(exactMillis);
        Runs times = new Runs(millis);
        double meanRecall = java.util.Arrays.stream(recall).average().orElse(0);
        return List.of(
                new Runs(seconds)
                        .per(count)
                        .figure("put " + size + " vectors", "vectors/s", null, null),
                exactTimes.figure("exact search in " + size, "ms", null, null),
                times.figure(
                        "search in " + size + ", median",
                        "ms",
                        "exact search",
                        exactTimes.median() / times.median()),
                new Runs(times.quantile(0.95))
                        .figure("search in " + size + ", 95th percentile", "ms", null, null),
                new Runs(meanRecall).figure("recall@10 in " + size, "of exact", null, null));
    }

    private static double shared(List<Neighbor> truth, List<Neighbor> found) {
        Set<ContentId> wanted = new HashSet<>();
        truth.forEach(neighbor -> wanted.add(neighbor.content()));
        return found.stream().filter(neighbor -> wanted.contains(neighbor.content())).count()
                / (double) NEIGHBORS;
    }

    private static IndexEntry entry(int number, float[] direction) {
        ContentId content = new ContentId(String.format(Locale.ROOT, "%032x", number));
        return new IndexEntry(
                content,
                List.of(new EmbeddedSample(null, Embedding.ofDirection(SPACE, direction))));
    }

    /** Returns a random direction, near {@code centre} if there is one. */
    private float[] direction(float @org.jspecify.annotations.Nullable [] centre) {
        float[] vector = new float[DIMENSION];
        double scale = 1 / Math.sqrt(DIMENSION);
        for (int i = 0; i < DIMENSION; i++) {
            double own = random.nextGaussian() * scale;
            vector[i] = (float) (centre == null ? own : centre[i] + SPREAD * own);
        }
        return vector;
    }
}
