package semblance.embed.builtin;

/** A square of numbers, row by row: one channel of a scaled picture. Not shared between threads. */
final class Plane {
    private final int side;
    private final double[] values;

    Plane(int side, double[] values) {
        this.side = side;
        this.values = values;
    }

    int side() {
        return side;
    }

    double[] values() {
        return values;
    }

    double at(int x, int y) {
        return values[y * side + x];
    }

    /** Returns this plane under the binomial filter 1-2-1 in both directions, edges repeated. */
    Plane smoothed() {
        double[] rows = new double[values.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double left = at(Math.max(x - 1, 0), y);
                double right = at(Math.min(x + 1, side - 1), y);
                rows[y * side + x] = (left + 2 * at(x, y) + right) / 4;
            }
        }
        double[] both = new double[values.length];
        for (int y = 0; y < side; y++) {
            int above = Math.max(y - 1, 0) * side;
            int below = Math.min(y + 1, side - 1) * side;
            for (int x = 0; x < side; x++) {
                both[y * side + x] =
                        (rows[above + x] + 2 * rows[y * side + x] + rows[below + x]) / 4;
            }
        }
        return new Plane(side, both);
    }

    /** Returns the square roots: dark shades told apart better. */
    Plane roots() {
        double[] roots = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            roots[i] = Math.sqrt(Math.max(values[i], 0));
        }
        return new Plane(side, roots);
    }

    /** Returns the means of two by two values; the side must be even. */
    Plane halved() {
        int half = side / 2;
        double[] means = new double[half * half];
        for (int y = 0; y < half; y++) {
            for (int x = 0; x < half; x++) {
                means[y * half + x] =
                        (at(2 * x, 2 * y)
                                        + at(2 * x + 1, 2 * y)
                                        + at(2 * x, 2 * y + 1)
                                        + at(2 * x + 1, 2 * y + 1))
                                / 4;
            }
        }
        return new Plane(half, means);
    }
}
