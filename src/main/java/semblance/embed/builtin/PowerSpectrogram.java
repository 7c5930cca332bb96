package semblance.embed.builtin;

import semblance.embed.fourier.RealTransform;

/**
 * Short-time power spectra of a sound, Hann window. Not shared between threads: the transform's
 * state is its own.
 */
final class PowerSpectrogram {
    private final int size;
    private final int hop;
    private final float[] window;
    private final RealTransform transform;

    /**
     * @param size samples in a frame, a power of two
     * @param hop samples from one frame to the next
     */
    PowerSpectrogram(int size, int hop) {
        this.size = size;
        this.hop = hop;
        transform = new RealTransform(size);
        window = new float[size];
        for (int i = 0; i < size; i++) {
            window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * i / size));
        }
    }

    /**
     * Returns the powers of bins 0 to size / 2 - 1 for each frame. A sound shorter than a frame is
     * followed by zeros; otherwise a last incomplete frame is left out.
     */
    float[][] of(float[] samples) {
        int count = samples.length <= size ? 1 : 1 + (samples.length - size) / hop;
        float[][] frames = new float[count][];
        float[] buffer = new float[size];
        for (int t = 0; t < count; t++) {
            int start = t * hop;
            for (int i = 0; i < size; i++) {
                int at = start + i;
                buffer[i] = at < samples.length ? samples[at] * window[i] : 0;
            }
            frames[t] = transform.powers(buffer);
        }
        return frames;
    }
}
