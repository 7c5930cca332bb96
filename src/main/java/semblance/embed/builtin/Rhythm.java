package semblance.embed.builtin;

import semblance.embed.fourier.RealTransform;

/**
 * How fast each band's level moves: energies of its envelope in octaves of modulation frequency
 * from 1 to 64 Hz (McKinney and Breebaart 2003; the Gaussian band-pass filters are those of the
 * second order of a scattering transform, Anden and Mallat 2014). Once for the amplitude, relative
 * to its slow part, and once for the logarithm, in which a quiet event weighs as much as a loud
 * one. The floor under that logarithm is so high that noise 10 dB below the sound hardly shows.
 */
final class Rhythm {
    private static final int OCTAVES = 7;
    private static final int SIZE = 2048;
    private static final int SLOW_BINS = 8;
    private static final double OCTAVE_WIDTH = 0.4;
    private static final double LEAST = 1e-4;
    private static final double[] USUAL = {-4.8, -4.9, -4.9, -5.1, -5.4, -6, -7.6};
    private static final double[] SPREAD = {1.45, 1.7, 1.85, 1.75, 1.6, 1.4, 0.95};
    private static final double LOG_FLOOR = 0.2;
    private static final double[] LOG_USUAL = {0.5, -0.1, -0.7, -1.5, -2.5, -3.7, -5.9};
    private static final double[] LOG_USUAL_BY_BAND = {0.5, 1.3, 1.3, 0.8, 0.4, -0.5, -1.5, -2.3};
    private static final double[] LOG_SPREAD = {1.25, 1.2, 1.15, 1, 0.9, 0.85, 0.65};
    private static final double[] LOG_SPREAD_BY_BAND = {2.5, 1.3, 1.2, 1.35, 1.65, 2.1, 2.6, 2.8};

    private final double[] amplitude = new double[OCTAVES * MelSpectrogram.WIDE_BANDS];
    private final double[] level = new double[OCTAVES * MelSpectrogram.WIDE_BANDS];

    Rhythm(MelSpectrogram mel) {
        double[][] filters = filters();
        double[][] powers = mel.wideBands();
        double[][] logs = mel.wideLogs(LOG_FLOOR);
        int frames = Math.min(powers.length, SIZE);
        double[] logMeans = Statistics.mean(logs, Statistics.equalWeights(logs.length));
        RealTransform transform = new RealTransform(SIZE);
        for (int b = 0; b < MelSpectrogram.WIDE_BANDS; b++) {
            float[] envelope = new float[SIZE];
            float[] log = new float[SIZE];
            for (int t = 0; t < frames; t++) {
                envelope[t] = (float) Math.sqrt(powers[t][b]);
                log[t] = (float) (logs[t][b] - logMeans[b]);
            }
            float[] moving = transform.powers(envelope);
            float[] logMoving = transform.powers(log);
            double slow = 1e-9;
            for (int k = 0; k < SLOW_BINS; k++) {
                slow += moving[k] * (double) SLOW_BINS;
            }
            for (int o = 0; o < OCTAVES; o++) {
                int at = o * MelSpectrogram.WIDE_BANDS + b;
                double share = energy(moving, filters[o]) / slow;
                amplitude[at] = (StrictMath.log(share + LEAST) - USUAL[o]) / SPREAD[o];
                double density = energy(logMoving, filters[o]) / sum(filters[o]) / frames;
                level[at] =
                        (StrictMath.log(density + LEAST) - LOG_USUAL[o] - LOG_USUAL_BY_BAND[b])
                                / (LOG_SPREAD[o] * LOG_SPREAD_BY_BAND[b]);
            }
        }
    }

    private static double[][] filters() {
        double[][] out = new double[OCTAVES][SIZE / 2];
        for (int o = 0; o < OCTAVES; o++) {
            for (int k = 1; k < SIZE / 2; k++) {
                double hz = k * MelSpectrogram.FRAMES_PER_SECOND / SIZE;
                double distance = (StrictMath.log(hz) / StrictMath.log(2) - o) / OCTAVE_WIDTH;
                out[o][k] = StrictMath.exp(-0.5 * distance * distance);
            }
        }
        return out;
    }

    private static double energy(float[] powers, double[] filter) {
        double sum = 0;
        for (int k = 1; k < filter.length; k++) {
            sum += powers[k] * filter[k];
        }
        return sum;
    }

    private static double sum(double[] filter) {
        double sum = 0;
        for (double value : filter) {
            sum += value;
        }
        return sum;
    }

    double[] amplitude() {
        return amplitude;
    }

    double[] level() {
        return level;
    }
}
