package semblance.embed.builtin;

/** Lengths of vectors, summed in one fixed order. */
final class Vectors {
    private Vectors() {}

    static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    static double length(double[] values) {
        return Math.sqrt(squares(values));
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
