package semblance.duplicates;

import semblance.embed.Embedding;
import semblance.index.StoreException;
import semblance.index.VectorIndex;

import java.util.Arrays;
import java.util.List;

/**
 * From which similarity on two pictures of a library are worth a closer look: far above what any
 * two of them have in common. Similarities of random pairs are nearly normal by Fisher's
 * z-transformation (artanh; Biometrika 10, 1915); what lies {@value #SPREADS} of their spreads
 * above their median is looked at. Where there are few pictures all are.
 */
final class Closeness {
    private static final int SAMPLE = 300;
    private static final int LEAST = 40;
    private static final long SEED = 5;
    private static final double SPREADS = 2;

    /** The interquartile range of a normal law in standard deviations. */
    private static final double QUARTILES = 1.349;

    private static final double LARGEST = 0.999_999;

    /** Whatever a library is like, copies were never below this. */
    private static final double HIGHEST = 0.8;

    private Closeness() {}

    /** Returns the least cosine that is worth a look. */
    static double of(VectorIndex vectors) throws StoreException {
        List<Embedding> drawn = vectors.sample(SAMPLE, SEED);
        if (drawn.size() < LEAST) {
            return -1;
        }
        double[] z = new double[drawn.size() * (drawn.size() - 1) / 2];
        int at = 0;
        for (int i = 0; i < drawn.size(); i++) {
            for (int j = 0; j < i; j++) {
                double cosine = drawn.get(i).cosine(drawn.get(j));
                double inside = Math.clamp(cosine, -LARGEST, LARGEST);
                z[at++] = 0.5 * Math.log((1 + inside) / (1 - inside));
            }
        }
        Arrays.sort(z);
        double spread = (z[z.length * 3 / 4] - z[z.length / 4]) / QUARTILES;
        return Math.min(HIGHEST, Math.tanh(z[z.length / 2] + SPREADS * spread));
    }
}
