package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;

import java.util.Arrays;
import java.util.List;

/**
 * From which similarity on a result is close, computed from the library's own distances to the
 * query. Most of a library has nothing to do with any one query, so the similarities of a random
 * part of it show how similar unrelated things are. Fisher's z-transformation (artanh; Biometrika
 * 10, 1915) makes their law nearly normal, although no cosine can pass 1; its median and its spread
 * (interquartile range) are hardly moved by the few related things among them. The cut-off is the
 * value that the most similar of {@code size} unrelated vectors reaches on average, {@code median +
 * spread * sqrt(2 ln size)}: the classic extreme value of a normal sample (Cramér, "Mathematical
 * methods of statistics", 1946).
 */
final class Cutoff {
    /** Fewer vectors say nothing. */
    private static final int LEAST = 20;

    /** The interquartile range of a normal law in standard deviations. */
    private static final double QUARTILES = 1.349;

    /**
     * The vector itself may be among the sample, and artanh 1 is infinite. Where half a library are
     * copies of the query, the cut-off stays within their reach.
     */
    private static final double LARGEST = 0.999_999;

    private Cutoff() {}

    /**
     * Returns the cut-off, or null if there are too few others to tell.
     *
     * @param others a random part of the index
     * @param size how many vectors the index has
     */
    static @Nullable Double of(List<EmbeddedSample> question, List<Embedding> others, long size) {
        if (others.size() < LEAST || question.isEmpty()) {
            return null;
        }
        double[] similarities = new double[others.size()];
        for (int i = 0; i < similarities.length; i++) {
            for (EmbeddedSample part : question) {
                similarities[i] += part.embedding().cosine(others.get(i)) / question.size();
            }
        }
        for (int i = 0; i < similarities.length; i++) {
            similarities[i] = artanh(similarities[i]);
        }
        Arrays.sort(similarities);
        double median = quantile(similarities, 0.5);
        double spread = (quantile(similarities, 0.75) - quantile(similarities, 0.25)) / QUARTILES;
        double extreme = Math.sqrt(2 * Math.log((double) Math.max(LEAST, size)));
        return Math.min(LARGEST, Math.tanh(median + spread * extreme));
    }

    private static double artanh(double cosine) {
        double inside = Math.clamp(cosine, -LARGEST, LARGEST);
        return 0.5 * Math.log((1 + inside) / (1 - inside));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
