package semblance.media;

/** How close a decoded picture stays to its file. */
public enum Fidelity {
    /** Reduced as fast as it goes, on white where it is transparent: good to look at. */
    REDUCED,

    /**
     * The file's own pixels, never resampled, in the file's own colours with transparency beside
     * them: what networks were trained on. Only what is stored with loss anyway, and is much larger
     * than wanted, is reduced by a whole factor.
     */
    FAITHFUL
}
