package semblance.media;

/** What becomes of silence when a recording is cut into windows. */
public enum Silence {
    /** Everything is given: playback. */
    KEPT,

    /** Windows in which all is silent are left out; all others are as the file has them. */
    LEFT_OUT,

    /**
     * Windows in which all is silent are left out, and the recording begins with its first sound
     * and ends with its last one.
     */
    CUT_OFF
}
