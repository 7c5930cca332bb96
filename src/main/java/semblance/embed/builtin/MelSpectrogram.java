package semblance.embed.builtin;

/**
 * Mel band powers of a sound every 5 ms, relative to their mean over the whole sound, so that a
 * louder copy is the same. The floor under the logarithm lies 30 dB below that mean: what is
 * quieter (silence, hiss, the noise of a codec) counts as equally quiet.
 */
final class MelSpectrogram {
    static final int BANDS = 40;
    static final int WIDE_BANDS = 8;
    static final double LOW_HZ = 50;
    static final double HIGH_HZ = 7500;
    static final double FRAMES_PER_SECOND = 200;
    static final double FLOOR = 1e-3;
    private static final int FRAME = 512;
    private static final int HOP = 80;

    private final double[][] powers;
    private final double[][] logs;

    MelSpectrogram(float[] samples) {
        float[][] spectra = new PowerSpectrogram(FRAME, HOP).of(samples);
        MelFilterBank bank =
                new MelFilterBank(BANDS, LOW_HZ, HIGH_HZ, FRAME / 2, SoundEmbedder.RATE_HZ);
        powers = new double[spectra.length][];
        double sum = 0;
        for (int t = 0; t < powers.length; t++) {
            powers[t] = bank.of(spectra[t]);
            for (double power : powers[t]) {
                sum += power;
            }
        }
        double scale = sum > 0 ? powers.length * (double) BANDS / sum : 0;
        for (double[] frame : powers) {
            for (int b = 0; b < BANDS; b++) {
                frame[b] *= scale;
            }
        }
        logs = logs(powers, FLOOR);
    }

    private static double[][] logs(double[][] powers, double floor) {
        double[][] out = new double[powers.length][powers[0].length];
        for (int t = 0; t < out.length; t++) {
            for (int b = 0; b < out[t].length; b++) {
                out[t][b] = StrictMath.log(powers[t][b] + floor);
            }
        }
        return out;
    }

    int frames() {
        return powers.length;
    }

    /** Returns logarithms of band powers, frame by frame. */
    double[][] logs() {
        return logs;
    }

    /** Returns each frame's mean power. */
    double[] framePowers() {
        double[] out = new double[powers.length];
        for (int t = 0; t < out.length; t++) {
            for (double power : powers[t]) {
                out[t] += power / BANDS;
            }
        }
        return out;
    }

    /** Returns powers of wide bands, each the mean of {@code BANDS / WIDE_BANDS} neighbours. */
    double[][] wideBands() {
        int width = BANDS / WIDE_BANDS;
        double[][] out = new double[powers.length][WIDE_BANDS];
        for (int t = 0; t < out.length; t++) {
            for (int b = 0; b < BANDS; b++) {
                out[t][b / width] += powers[t][b] / width;
            }
        }
        return out;
    }

    /**
     * Returns logarithms of {@link #wideBands}.
     *
     * @param floor what is added under the logarithm, relative to the mean power
     */
    double[][] wideLogs(double floor) {
        return logs(wideBands(), floor);
    }
}
