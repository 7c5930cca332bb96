package semblance.embed.fourier;

import be.tarsos.dsp.util.fft.FFT;

/**
 * The discrete Fourier transform of real numbers in single precision, as powers. For one thread:
 * the transform's state is its own.
 */
public final class RealTransform {
    private final int size;
    private final FFT transform;

    /**
     * @param size how many numbers are transformed at a time, a power of two
     */
    public RealTransform(int size) {
        this.size = size;
        this.transform = new FFT(size);
    }

    /** Returns the squared magnitudes of frequencies from 0 to just below half the rate. */
    public float[] powers(float[] frame) {
        float[] powers = new float[size / 2];
        powers(frame, powers);
        return powers;
    }

    /**
     * Transforms numbers in their place and gives the squared magnitudes of frequencies from 0 on.
     *
     * @param frame as many as the size; spoilt
     * @param powers takes size / 2 of them, or size / 2 + 1, which is up to half the rate
     */
    public void powers(float[] frame, float[] powers) {
        transform.forwardTransform(frame);
        // Pairs of real and imaginary parts; in place of the first imaginary one, which is 0, is
        // the real part of half the rate.
        powers[0] = frame[0] * frame[0];
        int half = size / 2;
        for (int k = 1; k < half; k++) {
            float real = frame[2 * k];
            float imaginary = frame[2 * k + 1];
            powers[k] = real * real + imaginary * imaginary;
        }
        if (powers.length > half) {
            powers[half] = frame[1] * frame[1];
        }
    }
}
