package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;

import java.util.List;

/**
 * Examples and words, wanted and not wanted, as one direction of a joint space.
 *
 * <p>The pictures and the texts of such a space lie in two narrow cones far from each other (Liang
 * et al., "Mind the gap", NeurIPS 2022). Two pictures are alike first of all because both are
 * pictures, and all words are nearly equally far from all pictures: a sum of plain unit vectors
 * would follow the example alone. Two steps bring the parts to one scale:
 *
 * <ol>
 *   <li>What all files of the library share, the direction of their mean, is taken out of each part
 *       (centring: Mu and Viswanath, "All-but-the-top", ICLR 2018). So a part that is not wanted
 *       does not push away from pictures as such.
 *   <li>Each part is divided by the deviation of its similarities to the library, as scores of
 *       unlike searches are before they are added (z-scores: Fox and Shaw, "Combination of multiple
 *       searches", TREC-2, 1994; Montague and Aslam, CIKM 2001). What counts is how much better
 *       than usual a file answers.
 * </ol>
 *
 * <pre>direction = sum over parts p of weight(p) * centred(p) / deviation(centred(p) . library)
 * </pre>
 *
 * The sum of the parts' scores is linear in the file's vector, so the whole query is this one
 * direction, which a nearest neighbour index can answer. The parts are the mean of the examples and
 * the mean of the texts, each counting with the mean of the weights in it, times 1 for what is
 * wanted and -1/2 for what is not (as in {@link Rocchio}). The library is a random part of the
 * index; of one that holds less than two vectors nothing can be told, and the parts are added as
 * they are. For one thread.
 */
final class JointDirection {
    private static final double UNLIKE = -0.5;

    /** Copies of one picture do not vary; then nothing may become infinitely important. */
    private static final double LEAST_DEVIATION = 0.005;

    private final EmbeddingSpace space;
    private final List<Embedding> library;
    private final @Nullable Embedding shared;
    private final double[] sum;

    /**
     * @param library a random part of the index
     */
    JointDirection(EmbeddingSpace space, List<Embedding> library) {
        this.space = space;
        this.library = library;
        this.shared = library.size() < 2 ? null : Rocchio.mean(space, library);
        this.sum = new double[space.dimension()];
    }

    /** Adds what is wanted: examples or texts, not both. */
    JointDirection like(List<Weighted<Embedding>> ofOneCone) {
        add(ofOneCone, 1);
        return this;
    }

    /** Adds what is not wanted: examples or texts, not both. */
    JointDirection unlike(List<Weighted<Embedding>> ofOneCone) {
        add(ofOneCone, UNLIKE);
        return this;
    }

    private void add(List<Weighted<Embedding>> embeddings, double weight) {
        Embedding mean = Rocchio.weightedMean(space, embeddings);
        Embedding part = mean == null ? null : centred(mean);
        if (part == null) {
            return;
        }
        double scale = weight * Weighted.mean(embeddings) / deviation(part);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += scale * part.vector()[i];
        }
    }

    private @Nullable Embedding centred(Embedding part) {
        if (shared == null) {
            return part;
        }
        float along = part.cosine(shared);
        float[] rest = part.vector().clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= along * shared.vector()[i];
        }
        return Rocchio.isDirection(rest) ? Embedding.ofDirection(space, rest) : null;
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
        double mean = 0;
        double square = 0;
        for (Embedding file : library) {
            double similarity = part.cosine(file);
            mean += similarity / library.size();
            square += similarity * similarity / library.size();
        }
        return Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, square - mean * mean)));
    }
}
