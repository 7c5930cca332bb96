package semblance.library;

import semblance.embed.fourier.RealTransform;

/**
 * How loud a short frame of sound is in bands that are equally wide on the mel scale of
 * O'Shaughnessy (2595 log10(1 + f / 700)), as ears hear them; for looking at a sound. Hann window;
 * a band has the mean of the powers between its borders. For one thread.
 */
final class MelBands {
    static final int FRAME = 2048;
    static final int BANDS = 96;
    private static final double LOW_HZ = 40;
    private static final double HIGH_SHARE = 0.49;

    /** The transform of a tone of amplitude 1 under a Hann window has a peak of a quarter frame. */
    private static final double FULL_SCALE = (FRAME / 4.0) * (FRAME / 4.0);

    private final RealTransform transform = new RealTransform(FRAME);
    private final float[] window = new float[FRAME];
    private final float[] buffer = new float[FRAME];
    private final float[] powers = new float[FRAME / 2];
    private final double[] edgesHz = new double[BANDS + 1];

    /** The bands' borders in bins, where bin k reaches from k to k + 1. */
    private final double[] edges = new double[BANDS + 1];

    MelBands(int sampleRateHz) {
        for (int i = 0; i < FRAME; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / FRAME));
        }
        double low = mel(LOW_HZ);
        double high = mel(HIGH_SHARE * sampleRateHz);
        for (int i = 0; i <= BANDS; i++) {
            edgesHz[i] = 700 * (Math.pow(10, (low + (high - low) * i / BANDS) / 2595) - 1);
            edges[i] = edgesHz[i] * FRAME / sampleRateHz + 0.5;
        }
    }

    /** Returns the borders of the bands from low to high, one more than there are bands. */
    double[] edgesHz() {
        return edgesHz.clone();
    }

    /**
     * Returns the mean power of each band, 1 being that of a tone of full scale.
     *
     * @param samples at least a frame from {@code first} on; left as they are
     */
    float[] of(float[] samples, int first) {
        for (int i = 0; i < FRAME; i++) {
            buffer[i] = samples[first + i] * window[i];
        }
        transform.powers(buffer, powers);
        float[] bands = new float[BANDS];
        for (int band = 0; band < BANDS; band++) {
            bands[band] = (float) (mean(edges[band], edges[band + 1]) / FULL_SCALE);
        }
        return bands;
    }

    private double mean(double from, double to) {
        double sum = 0;
        for (int bin = (int) from; bin < to; bin++) {
            sum += powers[bin] * (Math.min(to, bin + 1.0) - Math.max(from, bin));
        }
        return sum / (to - from);
    }

    private static double mel(double hz) {
        return 2595 * Math.log10(1 + hz / 700);
    }
}
