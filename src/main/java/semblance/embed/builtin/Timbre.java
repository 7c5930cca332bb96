package semblance.embed.builtin;

/**
 * What a sound is coloured like: mel-frequency cepstral coefficients (Davis and Mermelstein 1980),
 * averaged over all frames and over loud ones, and the logarithm of their covariance matrix (the
 * single Gaussian of Mandel and Ellis 2005, mapped to a vector space by the log-Euclidean metric of
 * Arsigny et al. 2006).
 */
final class Timbre {
    private static final int COEFFICIENTS = 20;
    private static final int COVARIANCE = 10;
    private static final double RIDGE = 0.3;

    private final double[] mean;
    private final double[] loudMean;
    private final double[] covariance;

    Timbre(MelSpectrogram mel) {
        CosineTransform dct = new CosineTransform(MelSpectrogram.BANDS, COEFFICIENTS);
        double[][] cepstra = new double[mel.frames()][];
        for (int t = 0; t < cepstra.length; t++) {
            cepstra[t] = dct.of(mel.logs()[t]);
        }
        double[] all = Statistics.mean(cepstra, Statistics.equalWeights(cepstra.length));
        mean = standardised(all);
        loudMean =
                standardised(
                        Statistics.mean(cepstra, Statistics.amplitudeWeights(mel.framePowers())));
        covariance = logCovariance(cepstra, all);
    }

    /** Coefficient 0 is loudness and left out; 1 is the tilt of nearly all natural sounds. */
    private static double[] standardised(double[] cepstrum) {
        double[] out = new double[COEFFICIENTS - 1];
        for (int k = 1; k < COEFFICIENTS; k++) {
            double usual = k == 1 ? 6 : 0;
            out[k - 1] = (cepstrum[k] - usual) / (5 * StrictMath.pow(k, -0.7));
        }
        return out;
    }

    private static double[] logCovariance(double[][] cepstra, double[] mean) {
        double[][] sum = new double[COVARIANCE][COVARIANCE];
        for (double[] c : cepstra) {
            for (int i = 0; i < COVARIANCE; i++) {
                for (int j = 0; j <= i; j++) {
                    sum[i][j] += (c[i] - mean[i]) * (c[j] - mean[j]) / cepstra.length;
                }
            }
        }
        for (int i = 0; i < COVARIANCE; i++) {
            sum[i][i] += RIDGE;
            for (int j = 0; j < i; j++) {
                sum[j][i] = sum[i][j];
            }
        }
        double[][] log = SymmetricLogarithm.of(sum);
        double[] out = new double[COVARIANCE * (COVARIANCE + 1) / 2];
        int at = 0;
        for (int i = 0; i < COVARIANCE; i++) {
            for (int j = 0; j <= i; j++) {
                double usual = i == j ? 0.3 + 3 * StrictMath.exp(-i) : 0;
                double spread = 0.25 + StrictMath.exp(-j) * (i == j ? 1 : 0.6);
                out[at++] = (log[i][j] - usual) / spread;
            }
        }
        return out;
    }

    double[] mean() {
        return mean;
    }

    double[] loudMean() {
        return loudMean;
    }

    double[] covariance() {
        return covariance;
    }
}
