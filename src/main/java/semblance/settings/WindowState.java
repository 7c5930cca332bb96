package semblance.settings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * How the window was left.
 *
 * @param bounds null until there was a window
 * @param lastFolder where the last file or folder was chosen, null if none was
 * @param barShown whether the bar at the side was there
 * @param previewAt how much of the width the results have beside the preview, 0 to 1
 * @param volume of playback, 0 to 1
 * @param place the name of the page that was shown, "" if none was
 */
public record WindowState(
        @Nullable WindowBounds bounds,
        @Nullable Path lastFolder,
        boolean barShown,
        double previewAt,
        double volume,
        String place) {
    public static final WindowState DEFAULT = new WindowState(null, null, true, 0.66, 0.8, "");

    public WindowState {
        Check.range("preview at", previewAt, 0, 1);
        Check.range("volume", volume, 0, 1);
    }

    public WindowState withBounds(@Nullable WindowBounds value) {
        return new WindowState(value, lastFolder, barShown, previewAt, volume, place);
    }

    public WindowState withLastFolder(@Nullable Path value) {
        return new WindowState(bounds, value, barShown, previewAt, volume, place);
    }

    public WindowState withBarShown(boolean value) {
        return new WindowState(bounds, lastFolder, value, previewAt, volume, place);
    }

    public WindowState withPreviewAt(double value) {
        return new WindowState(bounds, lastFolder, barShown, value, volume, place);
    }

    public WindowState withVolume(double value) {
        return new WindowState(bounds, lastFolder, barShown, previewAt, value, place);
    }

    public WindowState withPlace(String value) {
        return new WindowState(bounds, lastFolder, barShown, previewAt, volume, value);
    }
}
