package semblance.settings;

/** Where the window was, in the units of the screen; parts may lie on a screen that is gone. */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {
    public WindowBounds {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !(width >= 1) || !(height >= 1)) {
            throw new IllegalArgumentException(
                    "window at " + x + "," + y + " of " + width + "x" + height);
        }
    }
}
