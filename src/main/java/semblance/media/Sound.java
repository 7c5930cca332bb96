package semblance.media;

/**
 * A piece of sound: one channel of samples between -1 and 1 at {@link #sampleRateHz}. It owns its
 * array: the giver keeps no reference and nobody changes it, so sounds may be shared between
 * threads.
 */
public final class Sound implements Sample {
    private final float[] samples;
    private final int sampleRateHz;
    private final TimeSpan span;

    /**
     * @param samples not copied; may be empty
     * @param span where these samples lie in their file
     */
    public Sound(float[] samples, int sampleRateHz, TimeSpan span) {
        if (sampleRateHz < 1) {
            throw new IllegalArgumentException("sample rate " + sampleRateHz);
        }
        this.samples = samples;
        this.sampleRateHz = sampleRateHz;
        this.span = span;
    }

    /** Returns the samples themselves, not a copy: to be read only. */
    public float[] samples() {
        return samples;
    }

    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public TimeSpan span() {
        return span;
    }

    public double seconds() {
        return samples.length / (double) sampleRateHz;
    }
}
