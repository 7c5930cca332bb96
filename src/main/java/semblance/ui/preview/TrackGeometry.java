package semblance.ui.preview;

/** Where times lie on a track of some width; pure arithmetic. */
record TrackGeometry(double width, double inset, double seconds) {
    private static final double[] STEPS = {
        0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200
    };

    double x(double time) {
        return seconds <= 0 ? inset : inset + time / seconds * span();
    }

    /** Returns the time at a place, within the track. */
    double time(double x) {
        return seconds <= 0 ? 0 : Math.clamp((x - inset) / span(), 0, 1) * seconds;
    }

    /** Returns the smallest round step of time whose marks are at least some pixels apart. */
    double step(double pixels) {
        for (double step : STEPS) {
            if (step / Math.max(seconds, 1e-9) * span() >= pixels) {
                return step;
            }
        }
        return Math.max(seconds, STEPS[STEPS.length - 1]);
    }

    private double span() {
        return Math.max(1, width - 2 * inset);
    }
}
