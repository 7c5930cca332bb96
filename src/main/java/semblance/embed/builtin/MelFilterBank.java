package semblance.embed.builtin;

/**
 * Triangular filters on the mel scale of O'Shaughnessy (2595 log10(1 + f / 700)), each with unit
 * sum. TarsosDSP's own bank is tied to its MFCC, which rounds to whole bins and takes unscaled
 * logarithms of magnitudes; here powers are needed before any logarithm.
 */
final class MelFilterBank {
    private final float[][] weights;
    private final int[] firstBins;

    /**
     * @param bins of the spectra that will be given, from 0 Hz to just below half the rate
     */
    MelFilterBank(int bands, double lowHz, double highHz, int bins, double rateHz) {
        weights = new float[bands][];
        firstBins = new int[bands];
        double[] edges = edgesHz(bands + 1, lowHz, highHz);
        double binHz = rateHz / (2.0 * bins);
        for (int b = 0; b < bands; b++) {
            place(b, edges[b] / binHz, edges[b + 1] / binHz, edges[b + 2] / binHz);
        }
    }

    /** Returns {@code steps + 1} frequencies at equal distances on the mel scale. */
    static double[] edgesHz(int steps, double lowHz, double highHz) {
        double low = mel(lowHz);
        double high = mel(highHz);
        double[] edges = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double mel = low + (high - low) * i / steps;
            edges[i] = 700 * (StrictMath.pow(10, mel / 2595) - 1);
        }
        return edges;
    }

    private static double mel(double hz) {
        return 2595 * StrictMath.log10(1 + hz / 700);
    }

    private void place(int band, double left, double centre, double right) {
        int first = (int) Math.ceil(left);
        int last = (int) Math.floor(right);
        double[] triangle = new double[Math.max(0, last - first + 1)];
        double sum = 0;
        for (int i = 0; i < triangle.length; i++) {
            double at = first + i;
            triangle[i] = Math.min((at - left) / (centre - left), (right - at) / (right - centre));
            sum += triangle[i];
        }
        if (!(sum > 1e-9)) {
            // Narrower than a bin: the nearest bin stands for the band.
            firstBins[band] = (int) Math.round(centre);
            weights[band] = new float[] {1};
            return;
        }
        firstBins[band] = first;
        weights[band] = new float[triangle.length];
        for (int i = 0; i < triangle.length; i++) {
            weights[band][i] = (float) (triangle[i] / sum);
        }
    }

    /** Returns the bands' mean powers. */
    double[] of(float[] powers) {
        double[] out = new double[weights.length];
        for (int b = 0; b < out.length; b++) {
            float[] w = weights[b];
            int first = firstBins[b];
            double sum = 0;
            for (int i = 0; i < w.length; i++) {
                sum += (double) w[i] * powers[first + i];
            }
            out[b] = sum;
        }
        return out;
    }
}
