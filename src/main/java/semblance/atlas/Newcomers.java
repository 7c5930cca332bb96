package semblance.atlas;

import semblance.embed.Embedding;
import semblance.index.Neighbor;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Puts files that came after the map was made beside those that they resemble, at the mean of the
 * neighbours' places; nearer ones count more, by the same memberships as when a map is made.
 */
final class Newcomers {
    private static final int NEIGHBORS = 5;
    private static final double SPREAD = .004;

    private final VectorIndex index;
    private final Positions there;
    private final Map<ContentId, Integer> places = new HashMap<>();
    private final Set<ContentId> among;

    private Newcomers(VectorIndex index, Positions there) {
        this.index = index;
        this.there = there;
        for (int i = 0; i < there.size(); i++) {
            places.put(there.contents().get(i), i);
        }
        this.among = Set.copyOf(new HashSet<>(there.contents()));
    }

    /**
     * Returns the positions with those of newcomers, as far as these have vectors.
     *
     * @throws InterruptedException if the thread was interrupted
     */
    static Positions join(VectorIndex index, Positions there, List<ContentId> newcomers)
            throws StoreException, InterruptedException {
        if (there.size() == 0 || newcomers.isEmpty()) {
            return there;
        }
        Newcomers join = new Newcomers(index, there);
        Vectors vectors = Vectors.read(index, newcomers);
        List<float[]> found = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            found.add(join.place(vectors.contents().get(i), vectors.embeddings().get(i)));
        }
        return there.with(vectors.contents(), found);
    }

    private float[] place(ContentId content, Embedding vector) throws StoreException {
        List<Neighbor> near = index.nearest(vector, NEIGHBORS, among);
        double sum = 0;
        double x = 0;
        double y = 0;
        double first = near.isEmpty() ? 0 : 1 - near.getFirst().similarity();
        double scale =
                near.stream().mapToDouble(it -> 1 - it.similarity() - first).average().orElse(0);
        for (Neighbor neighbor : near) {
            int place = Objects.requireNonNull(places.get(neighbor.content()));
            double weight = scale <= 0 ? 1 : Math.exp(-(1 - neighbor.similarity() - first) / scale);
            sum += weight;
            x += weight * there.x()[place];
            y += weight * there.y()[place];
        }
        // Two that resemble the same files must not hide each other; the same content always moves
        // the same way.
        Random random = new Random(content.hashCode());
        return new float[] {
            (float) Math.clamp((sum == 0 ? 0 : x / sum) + SPREAD * random.nextGaussian(), -1, 1),
            (float) Math.clamp((sum == 0 ? 0 : y / sum) + SPREAD * random.nextGaussian(), -1, 1)
        };
    }
}
