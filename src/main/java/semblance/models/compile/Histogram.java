package semblance.models.compile;

/**
 * How often numbers were seen in each of {@value #BINS} equal parts of a range. Not safe for use by
 * many threads.
 */
public final class Histogram {
    /** Fine enough that 256 integers over a tenth of the range are still told apart. */
    public static final int BINS = 2048;

    private static final int STEPS = 64;
    private static final double NARROWEST = 0.2;

    private final Range range;
    private final double[] counts = new double[BINS];

    public Histogram(Range range) {
        this.range = range;
    }

    /** Adds the counts of one input, which begin at {@code offset}. */
    public void add(float[] more, int offset) {
        for (int i = 0; i < BINS; i++) {
            counts[i] += more[offset + i];
        }
    }

    /**
     * Returns the part of the range that integers of some bits should cover: where the mean squared
     * error is least, of the few numbers beyond it that are cut and of the many inside that are
     * rounded. The rare greatest numbers of trained networks would else make all steps coarse.
     *
     * @param bits of the integers
     */
    public Range covered(int bits) {
        Range best = range;
        double least = Double.MAX_VALUE;
        for (int step = STEPS; step >= NARROWEST * STEPS; step--) {
            float part = (float) step / STEPS;
            Range tried = new Range(range.least() * part, range.greatest() * part);
            double error = error(tried, bits);
            if (error < least) {
                least = error;
                best = tried;
            }
        }
        return best;
    }

    private double error(Range covered, int bits) {
        Range.Quantisation numbers = covered.quantisation(bits);
        // Rounding errs evenly by up to half a step.
        double rounding = numbers.scale() * numbers.scale() / 12;
        double low = -numbers.scale() * numbers.zero();
        double high = numbers.scale() * ((1 << bits) - 1 - numbers.zero());
        double width = ((double) range.greatest() - range.least()) / BINS;
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            double middle = range.least() + (i + 0.5) * width;
            double beyond = Math.max(0, Math.max(low - middle, middle - high));
            // Zeros, of which a ReLU makes many, are exact.
            boolean isZero = Math.abs(middle) <= width;
            sum += counts[i] * (beyond > 0 ? beyond * beyond : isZero ? 0 : rounding);
        }
        return sum;
    }
}
