package semblance.library;

import java.time.Duration;

/**
 * The outline of a recording: the largest absolute sample, 0 to 1, of each of equally long columns
 * of its duration.
 */
public final class Waveform {
    private final float[] peaks;
    private final Duration duration;

    /**
     * @param peaks not copied
     */
    public Waveform(float[] peaks, Duration duration) {
        this.peaks = peaks;
        this.duration = duration;
    }

    /** Returns the peaks themselves, not a copy: to be read only. */
    public float[] peaks() {
        return peaks;
    }

    public Duration duration() {
        return duration;
    }
}
