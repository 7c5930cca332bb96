package semblance.embed;

/**
 * How loud each band of frequencies is in a short frame of sound. It keeps its buffers and belongs
 * to one thread.
 */
public interface BandSpectrum {
    /** Returns how many samples a frame has. */
    int frameLength();

    /** Returns the borders of the bands from low to high, one more than there are bands. */
    double[] edgesHz();

    /**
     * Returns the mean power of each band, 1 being that of a tone of full scale.
     *
     * @param frame left as it is
     */
    float[] of(float[] frame);
}
