package semblance.embed.preprocess;

/**
 * What each of a row of new pixels takes of the old ones along one axis: from {@link #first} on,
 * {@link #count} neighbours by fixed-point {@link #weights}, {@link #stride} weights apart. The
 * arithmetic, every rounding included, is that of Pillow for 8-bit channels ({@code
 * precompute_coeffs} and {@code normalize_coeffs_8bpc}). Where a picture shrinks the filter is
 * widened by as much, so that no old pixel is passed over.
 */
final class Taps {
    /** Bits behind the point: 8 are for the value and 2 for sums that overshoot. */
    static final int PRECISION = 32 - 8 - 2;

    static final int HALF = 1 << (PRECISION - 1);

    private final int[] first;
    private final int[] count;
    private final int[] weights;
    private final int stride;

    private Taps(int[] first, int[] count, int[] weights, int stride) {
        this.first = first;
        this.count = count;
        this.weights = weights;
        this.stride = stride;
    }

    /** Returns the first neighbour of each new pixel, not a copy. */
    int[] first() {
        return first;
    }

    /** Returns how many neighbours each new pixel has, not a copy. */
    int[] count() {
        return count;
    }

    /** Returns the weights of all neighbours, not a copy. */
    int[] weights() {
        return weights;
    }

    /** Returns how far the weights of one new pixel are from those of the next. */
    int stride() {
        return stride;
    }

    /**
     * @param from old length
     * @param to new length
     * @param begin first new pixel that is wanted
     * @param wanted how many are wanted
     */
    static Taps of(int from, int to, int begin, int wanted, Filter filter) {
        double scale = (double) from / to;
        double widening = Math.max(scale, 1);
        double support = filter.support() * widening;
        int stride = 2 * (int) Math.ceil(support) + 1;
        int[] first = new int[wanted];
        int[] count = new int[wanted];
        int[] weights = new int[wanted * stride];
        double[] exact = new double[stride];
        for (int i = 0; i < wanted; i++) {
            double centre = (begin + i + 0.5) * scale;
            int low = Math.max((int) (centre - support + 0.5), 0);
            int high = Math.min((int) (centre + support + 0.5), from);
            double sum = 0;
            for (int k = 0; k < high - low; k++) {
                exact[k] = filter.weight((k + low - centre + 0.5) * (1 / widening));
                sum += exact[k];
            }
            for (int k = 0; k < high - low; k++) {
                weights[i * stride + k] = fixedPoint(sum == 0 ? exact[k] : exact[k] * (1 / sum));
            }
            first[i] = low;
            count[i] = high - low;
        }
        return new Taps(first, count, weights, stride);
    }

    private static int fixedPoint(double weight) {
        double scaled = weight * (1 << PRECISION);
        return (int) (weight < 0 ? scaled - 0.5 : scaled + 0.5);
    }

    /** Returns the first old pixel that is used at all. */
    int begin() {
        return first[0];
    }

    /** Returns the old pixel behind the last that is used. */
    int end() {
        return first[first.length - 1] + count[count.length - 1];
    }

    int length() {
        return first.length;
    }

    /** Rounds a fixed-point sum that {@link #HALF} has been added to. */
    static int rounded(int sum) {
        return Math.clamp(sum >> PRECISION, 0, 255);
    }
}
