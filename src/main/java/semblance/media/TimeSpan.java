package semblance.media;

import java.time.Duration;

/**
 * A span of time in a sound or a video, from {@code start} to {@code end} after its beginning. A
 * keyframe's span may be empty.
 */
public record TimeSpan(Duration start, Duration end) {
    private static final double NANOS = 1e9;

    public TimeSpan {
        if (start.isNegative() || end.compareTo(start) < 0) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** Returns the span between two times in seconds. */
    public static TimeSpan ofSeconds(double start, double end) {
        return new TimeSpan(
                Duration.ofNanos(Math.round(start * NANOS)),
                Duration.ofNanos(Math.round(end * NANOS)));
    }

    public double startSeconds() {
        return start.toNanos() / NANOS;
    }

    public double endSeconds() {
        return end.toNanos() / NANOS;
    }

    public Duration length() {
        return end.minus(start);
    }

    /** Tells whether the two spans share at least an instant. */
    public boolean overlaps(TimeSpan other) {
        return start.compareTo(other.end) <= 0 && other.start.compareTo(end) <= 0;
    }
}
