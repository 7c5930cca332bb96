package semblance.atlas;

import semblance.embed.Embedding;
import semblance.index.Neighbor;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;

/**
 * Asks an index for the neighbours of all points, on all processors at the lowest priority.
 * Distances are those of the points' own vectors, so a film's best moment does not make it
 * everyone's neighbour.
 */
@SuppressWarnings("ThreadPriorityCheck") // a wish that the computer stays usable, not a promise
final class NeighborSearch {
    private static final int TOLD_EVERY = 64;

    private final VectorIndex index;
    private final Vectors points;
    private final Map<ContentId, Integer> places = new HashMap<>();
    private final Neighborhoods found;

    private NeighborSearch(VectorIndex index, Vectors points, int each) {
        this.index = index;
        this.points = points;
        this.found = new Neighborhoods(points.size(), each);
        for (int i = 0; i < points.size(); i++) {
            places.put(points.contents().get(i), i);
        }
    }

    /**
     * @param each how many neighbours a point gets at most
     * @param share told how much is done, 0 to 1, on this thread
     * @throws InterruptedException if the thread was interrupted; then all other threads have ended
     */
    static Neighborhoods of(VectorIndex index, Vectors points, int each, DoubleConsumer share)
            throws StoreException, InterruptedException {
        NeighborSearch search = new NeighborSearch(index, points, each);
        search.run(share);
        return search.found;
    }

    private void run(DoubleConsumer share) throws StoreException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers =
                Executors.newFixedThreadPool(
                        threads,
                        Thread.ofPlatform()
                                .daemon()
                                .name("map-neighbours-", 1)
                                .priority(Thread.MIN_PRIORITY)
                                .factory());
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 1; i < threads; i++) {
                parts.add(
                        workers.submit(() -> {
                            work(next, _ -> {});
                            return true;
                        }));
            }
            work(next, share);
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    private void work(AtomicInteger next, DoubleConsumer share)
            throws StoreException, InterruptedException {
        for (int point = next.getAndIncrement();
                point < points.size();
                point = next.getAndIncrement()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            find(point);
            if (point % TOLD_EVERY == 0) {
                share.accept((double) point / points.size());
            }
        }
    }

    private record Found(int point, float distance) {}

    private void find(int point) throws StoreException {
        Embedding from = points.embeddings().get(point);
        List<Found> near = new ArrayList<>();
        for (Neighbor neighbor : index.nearest(from, found.each() + 1, null)) {
            Integer place = places.get(neighbor.content());
            if (place != null && place != point) {
                float cosine = from.cosine(points.embeddings().get(place));
                near.add(new Found(place, Math.max(0, 1 - cosine)));
            }
        }
        near.sort(
                java.util.Comparator.comparingDouble(Found::distance)
                        .thenComparingInt(Found::point));
        for (int i = 0; i < Math.min(near.size(), found.each()); i++) {
            found.set(point, i, near.get(i).point(), near.get(i).distance());
        }
    }
}
