package semblance.embed.builtin;

import java.util.Arrays;

/**
 * The fine structure of a sound's mean spectrum: what is left of its logarithm, in bins of 7.8 Hz,
 * when the curve smoothed over five bins is taken away. It tells recordings apart rather than kinds
 * of sound: two recordings of one kind share hardly anything here, while a copy that is coded
 * again, louder, mixed with noise or cut shares most, even of rain. It ends at 4 kHz, so that a
 * copy with half the bandwidth has all of it.
 *
 * <p>Frames are averaged as fourth roots of powers, between the amplitude, which the loudest moment
 * would rule, and the logarithm, in which the noise between the events would count as much as they.
 */
final class FineSpectrum {
    static final int BINS = 500;
    private static final int FIRST_BIN = 12;
    private static final double FLOOR = 0.03;
    private static final double LEAST = 1e-20;
    private static final double[] SMOOTHING = {0.25, 0.75, 1, 0.75, 0.25};

    private final double[] values = new double[BINS];

    /**
     * @param spectra of frames of 2048 samples
     */
    FineSpectrum(float[][] spectra) {
        double[] means = new double[BINS];
        for (float[] spectrum : spectra) {
            for (int i = 0; i < BINS; i++) {
                means[i] += Math.sqrt(Math.sqrt(spectrum[FIRST_BIN + i])) / spectra.length;
            }
        }
        double floor = FLOOR * Arrays.stream(means).sum() / BINS + LEAST;
        double[] logs = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            logs[i] = StrictMath.log(means[i] + floor);
        }
        for (int i = 0; i < BINS; i++) {
            values[i] = logs[i] - smoothed(logs, i);
        }
    }

    private static double smoothed(double[] logs, int centre) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < SMOOTHING.length; i++) {
            int at = centre + i - SMOOTHING.length / 2;
            if (at >= 0 && at < logs.length) {
                sum += SMOOTHING[i] * logs[at];
                weights += SMOOTHING[i];
            }
        }
        return sum / weights;
    }

    double[] values() {
        return values;
    }
}
