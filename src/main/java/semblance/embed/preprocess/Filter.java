package semblance.embed.preprocess;

/**
 * The resampling filters of Pillow, as functions of the distance from a pixel's centre: {@code
 * Resample.c} there. Bicubic is Keys' cubic convolution (1981) with a = -0.5.
 */
enum Filter {
    BILINEAR(1) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            return x < 1 ? 1 - x : 0;
        }
    },
    BICUBIC(2) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return ((A + 2) * x - (A + 3)) * x * x + 1;
            }
            return x < 2 ? (((x - 5) * x + 8) * x - 4) * A : 0;
        }
    };

    private static final double A = -0.5;

    private final double support;

    Filter(double support) {
        this.support = support;
    }

    /** Returns the distance from which on the weight is 0. */
    double support() {
        return support;
    }

    abstract double weight(double distance);
}
