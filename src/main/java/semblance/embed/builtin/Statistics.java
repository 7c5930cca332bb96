package semblance.embed.builtin;

import java.util.Arrays;

/** Weighted means and quantiles over the frames of a sound. */
final class Statistics {
    private Statistics() {}

    /**
     * @param weights one for each row, with sum 1
     */
    static double[] mean(double[][] rows, double[] weights) {
        double[] out = new double[rows[0].length];
        for (int t = 0; t < rows.length; t++) {
            for (int i = 0; i < out.length; i++) {
                out[i] += weights[t] * rows[t][i];
            }
        }
        return out;
    }

    static double[] equalWeights(int count) {
        double[] out = new double[count];
        Arrays.fill(out, 1.0 / count);
        return out;
    }

    /**
     * Returns weights in proportion to the square roots of the powers, or equal ones if all are 0.
     */
    static double[] amplitudeWeights(double[] powers) {
        double[] out = new double[powers.length];
        double sum = 0;
        for (int t = 0; t < out.length; t++) {
            out[t] = Math.sqrt(powers[t]);
            sum += out[t];
        }
        if (!(sum > 0)) {
            return equalWeights(powers.length);
        }
        for (int t = 0; t < out.length; t++) {
            out[t] /= sum;
        }
        return out;
    }

    /** Returns one column, sorted upwards. */
    static double[] sortedColumn(double[][] rows, int column) {
        double[] out = new double[rows.length];
        for (int t = 0; t < out.length; t++) {
            out[t] = rows[t][column];
        }
        Arrays.sort(out);
        return out;
    }

    /** Returns the quantile of sorted values, interpolated linearly. */
    static double quantile(double[] sorted, double fraction) {
        double at = fraction * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
