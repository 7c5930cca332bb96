package semblance.atlas;

/**
 * How strongly two points of the plane draw each other near or push each other away, by the square
 * of their distance: the gradients of UMAP's cross entropy (arXiv:1802.03426, section 3.2), looked
 * up in tables whose steps are a part of a percent, since powers would take most of the time.
 */
final class Forces {
    /** Least squares fit of 1 / (1 + a d^2b) to UMAP's curve for minimum distance .1, spread 1. */
    private static final double A = 1.576943;

    private static final double B = 0.895061;

    private static final double NOT_ZERO = .001;
    private static final int MANTISSA_BITS_LEFT_OUT = 15;
    private static final int FROM = index(1e-8f);
    private static final int TO = index(1e6f);

    private final float[] attraction = new float[TO - FROM + 1];
    private final float[] repulsion = new float[TO - FROM + 1];

    Forces() {
        for (int i = FROM; i <= TO; i++) {
            double squared =
                    Float.intBitsToFloat(
                            (i << MANTISSA_BITS_LEFT_OUT) + (1 << (MANTISSA_BITS_LEFT_OUT - 1)));
            double power = Math.pow(squared, B);
            attraction[i - FROM] = (float) (-2 * A * B * power / squared / (1 + A * power));
            repulsion[i - FROM] = (float) (2 * B / ((NOT_ZERO + squared) * (1 + A * power)));
        }
    }

    /** Returns the factor of the difference of two points, below 0. */
    float attraction(float squaredDistance) {
        return attraction[place(squaredDistance)];
    }

    /** Returns the factor of the difference of two points, above 0. */
    float repulsion(float squaredDistance) {
        return repulsion[place(squaredDistance)];
    }

    private static int place(float squaredDistance) {
        return Math.clamp(index(squaredDistance), FROM, TO) - FROM;
    }

    /** The bits of a positive number grow with its logarithm. */
    private static int index(float positive) {
        return Float.floatToRawIntBits(positive) >> MANTISSA_BITS_LEFT_OUT;
    }
}
