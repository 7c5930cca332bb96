package semblance.embed.builtin;

/**
 * What a sound is coloured like: mel-frequency cepstral coefficients (Davis and Mermelstein 1980),
 * averaged with the loud frames before the quiet ones, and the logarithm of their covariance matrix
 * (the single Gaussian of Mandel and Ellis 2005, mapped to a vector space by the log-Euclidean
 * metric of Arsigny et al. 2006).
 */
final class Timbre {
    private static final int COEFFICIENTS = 20;
    private static final int COVARIANCE = 10;
    private static final double RIDGE = 0.3;

    /** Coefficient 0 is loudness and left out; 1 is the tilt of nearly all natural sounds. */
    private static final double[] USUAL = {
        7, -2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final double[] SPREAD = {
        5.5, 5, 3.3, 2.3, 1.7, 1.5, 1.4, 1.4, 1.4, 1.3, 1.3, 1.2, 1.1, 1.1, 1, 0.9, 0.9, 0.8, 0.7
    };

    private final double[] loudMean;
    private final double[] covariance;

    Timbre(MelSpectrogram mel) {
        CosineTransform dct = new CosineTransform(MelSpectrogram.BANDS, COEFFICIENTS);
        double[][] cepstra = new double[mel.frames()][];
        for (int t = 0; t < cepstra.length; t++) {
            cepstra[t] = dct.of(mel.logs()[t]);
        }
        double[] all = Statistics.mean(cepstra, Statistics.equalWeights(cepstra.length));
        loudMean =
                standardised(
                        Statistics.mean(cepstra, Statistics.amplitudeWeights(mel.framePowers())));
        covariance = logCovariance(cepstra, all);
    }

    private static double[] standardised(double[] cepstrum) {
        double[] out = new double[COEFFICIENTS - 1];
        for (int k = 1; k < COEFFICIENTS; k++) {
            out[k - 1] = (cepstrum[k] - USUAL[k - 1]) / SPREAD[k - 1];
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
                out[at++] = (log[i][j] - usualCovariance(i, j)) / covarianceSpread(i, j);
            }
        }
        return out;
    }

    private static double usualCovariance(int i, int j) {
        if (i == j) {
            return 3.3 * StrictMath.exp(-0.9 * i);
        }
        return j == i - 1 && j > 0 ? 0.25 : 0;
    }

    private static double covarianceSpread(int i, int j) {
        return i == j ? 0.35 + 0.95 * StrictMath.exp(-i) : 0.15 + 0.8 * StrictMath.exp(-0.5 * i);
    }

    double[] loudMean() {
        return loudMean;
    }

    double[] covariance() {
        return covariance;
    }
}
