package semblance.embed.builtin;

import semblance.embed.BandSpectrum;
import semblance.embed.fourier.RealTransform;

/**
 * Bands that are equally wide on the mel scale, as ears hear them, for looking at a sound: Hann
 * window, TarsosDSP's transform, triangular filters. Models have front ends of their own.
 */
public final class MelBands implements BandSpectrum {
    private static final int FRAME = 2048;
    private static final int BANDS = 96;
    private static final double LOW_HZ = 40;

    /** The transform of a tone of amplitude 1 under a Hann window has a peak of a quarter frame. */
    private static final double FULL_SCALE = (FRAME / 4.0) * (FRAME / 4.0);

    private final RealTransform transform = new RealTransform(FRAME);
    private final float[] window = PowerSpectrogram.hann(FRAME);
    private final float[] buffer = new float[FRAME];
    private final MelFilterBank filters;
    private final double[] edges;

    public MelBands(int sampleRateHz) {
        double highHz = 0.49 * sampleRateHz;
        filters = new MelFilterBank(BANDS, LOW_HZ, highHz, FRAME / 2, sampleRateHz);
        edges = MelFilterBank.edgesHz(BANDS, LOW_HZ, highHz);
    }

    @Override
    public int frameLength() {
        return FRAME;
    }

    @Override
    public double[] edgesHz() {
        return edges.clone();
    }

    @Override
    public float[] of(float[] frame) {
        for (int i = 0; i < FRAME; i++) {
            buffer[i] = frame[i] * window[i];
        }
        double[] means = filters.of(transform.powers(buffer));
        float[] bands = new float[BANDS];
        for (int band = 0; band < BANDS; band++) {
            bands[band] = (float) (means[band] / FULL_SCALE);
        }
        return bands;
    }
}
