package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;

import java.util.ArrayList;
import java.util.List;

/**
 * Examples and words, wanted and not wanted, as one direction of a joint space.
 *
 * <p>The pictures and the texts of such a space lie in two cones far from each other (Liang et al.,
 * "Mind the gap", NeurIPS 2022): all words are nearly equally far from all pictures, and a sum of
 * plain unit vectors would follow the example alone. What matters is how much better than usual a
 * file answers a part, so each part's similarities are brought to the same scale before they are
 * added, as scores of unlike searches are (z-scores: Fox and Shaw, "Combination of multiple
 * searches", TREC-2, 1994; Montague and Aslam, CIKM 2001):
 *
 * <pre>score(x) = sum over parts p of weight(p) * (p.x - mean(p)) / deviation(p)</pre>
 *
 * with mean and deviation over a random part of the library. The means are the same for all files,
 * so each cone may lie where it wants and only the deviations count; as the score is linear in x,
 * the whole query is the one direction {@code sum of weight(p) * p / deviation(p)}, which a nearest
 * neighbour index can answer. The parts are the mean of the examples and the mean of the texts, with
 * weight 1 for what is wanted and -1/2 for what is not (Rocchio, see {@link Rocchio}).
 */
final class JointDirection {
    private static final double UNLIKE = -0.5;

    /** Copies of one picture do not vary; then nothing may become infinitely important. */
    private static final double LEAST_DEVIATION = 0.005;

    private final EmbeddingSpace space;
    private final List<Embedding> library;
    private final double[] sum;

    /**
     * @param library a random part of the index
     */
    JointDirection(EmbeddingSpace space, List<Embedding> library) {
        this.space = space;
        this.library = library;
        this.sum = new double[space.dimension()];
    }

    /** Adds what is wanted: examples or texts, not both. */
    JointDirection like(List<Embedding> ofOneCone) {
        add(ofOneCone, 1);
        return this;
    }

    /** Adds what is not wanted: examples or texts, not both. */
    JointDirection unlike(List<Embedding> ofOneCone) {
        add(ofOneCone, UNLIKE);
        return this;
    }

    private void add(List<Embedding> embeddings, double weight) {
        Embedding part = Rocchio.mean(space, embeddings);
        if (part == null) {
            return;
        }
        double scale = weight / deviation(part);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += scale * part.vector()[i];
        }
    }

    /** Returns the direction, or null if the parts cancel each other out. */
    @Nullable Embedding direction() {
        float[] raw = new float[sum.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (float) sum[i];
        }
        return Rocchio.isDirection(raw) ? Embedding.ofDirection(space, raw) : null;
    }

    private double deviation(Embedding part) {
        if (library.size() < 2) {
            return 1;
        }
        List<Float> similarities = new ArrayList<>(library.size());
        double mean = 0;
        for (Embedding file : library) {
            float similarity = part.cosine(file);
            similarities.add(similarity);
            mean += similarity / library.size();
        }
        double squares = 0;
        for (float similarity : similarities) {
            squares += (similarity - mean) * (similarity - mean);
        }
        return Math.max(LEAST_DEVIATION, Math.sqrt(squares / library.size()));
    }
}
