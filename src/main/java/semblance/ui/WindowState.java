package semblance.ui;

import org.jspecify.annotations.Nullable;

/**
 * What the window remembers from one start to the next.
 *
 * @param bounds null before the first start: the window then chooses
 * @param libraryBar the library bar is open
 */
public record WindowState(
        Theme theme, @Nullable Bounds bounds, boolean maximized, boolean libraryBar) {
    /** The first start. */
    public static final WindowState FIRST = new WindowState(Theme.SYSTEM, null, false, true);

    /** Where the window is, in pixels of the screen. */
    public record Bounds(double x, double y, double width, double height) {}
}
