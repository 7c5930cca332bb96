package semblance.library;

/**
 * How loud each band of frequencies is in each of equally long columns of a recording's time, in
 * half decibels below full scale. It owns its arrays: nobody changes them.
 */
public final class Spectrogram {
    /** What is quieter is told as this loud. */
    public static final double QUIETEST_DECIBELS = -127.5;

    private static final int BYTE = 0xFF;

    private final int bands;
    private final byte[] levels;
    private final double[] edgesHz;
    private final int loudest;

    /**
     * @param levels of column 0 from the lowest band to the highest, then of column 1 and so on:
     *     255 for a tone of full scale, one less for each half decibel; not copied
     * @param edgesHz the borders of the bands, one more than there are bands; not copied
     */
    public Spectrogram(byte[] levels, double[] edgesHz) {
        if (edgesHz.length < 2 || levels.length % (edgesHz.length - 1) != 0) {
            throw new IllegalArgumentException(levels.length + " levels");
        }
        this.levels = levels;
        this.edgesHz = edgesHz;
        this.bands = edgesHz.length - 1;
        int highest = 0;
        for (byte level : levels) {
            highest = Math.max(highest, level & BYTE);
        }
        this.loudest = highest;
    }

    /** Returns the level of a power, 1 being that of a tone of full scale. */
    static byte level(double power) {
        double decibels = 10 * Math.log10(Math.max(power, 1e-30));
        return (byte) Math.clamp(Math.round(2 * (decibels - QUIETEST_DECIBELS)), 0, BYTE);
    }

    public int columns() {
        return levels.length / bands;
    }

    public int bands() {
        return bands;
    }

    /** Returns a level, 0 to 255, in steps of half a decibel. */
    public int level(int column, int band) {
        return levels[column * bands + band] & BYTE;
    }

    /** Returns the highest level. */
    public int loudest() {
        return loudest;
    }

    /**
     * Returns the frequency at a height of the picture.
     *
     * @param share 0 for the lower edge, 1 for the upper
     */
    public double hertz(double share) {
        double at = Math.clamp(share, 0, 1) * bands;
        int band = Math.min(bands - 1, (int) at);
        return edgesHz[band] + (at - band) * (edgesHz[band + 1] - edgesHz[band]);
    }
}
