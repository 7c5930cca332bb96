package semblance.ui.preview;

import semblance.media.TimeSpan;

/**
 * Where times lie on a track of some width; pure arithmetic.
 *
 * @param from the time at the left edge, in seconds
 * @param to the time at the right edge; equal to {@code from} where no duration is known
 */
record TrackGeometry(double width, double inset, double from, double to) {
    private static final double[] STEPS = {
        0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600,
        7200
    };

    static TrackGeometry of(double width, double inset, TimeSpan visible) {
        return new TrackGeometry(width, inset, visible.startSeconds(), visible.endSeconds());
    }

    double seconds() {
        return to - from;
    }

    double x(double time) {
        return seconds() <= 0 ? inset : inset + (time - from) / seconds() * pixels();
    }

    /** Returns the time at a place, within the track. */
    double time(double x) {
        return seconds() <= 0 ? from : from + Math.clamp((x - inset) / pixels(), 0, 1) * seconds();
    }

    /** Returns the smallest round step of time whose marks are at least some pixels apart. */
    double step(double pixels) {
        for (double step : STEPS) {
            if (step / Math.max(seconds(), 1e-9) * pixels() >= pixels) {
                return step;
            }
        }
        return Math.max(seconds(), STEPS[STEPS.length - 1]);
    }

    double left() {
        return inset;
    }

    double right() {
        return inset + pixels();
    }

    double pixels() {
        return Math.max(1, width - 2 * inset);
    }
}
