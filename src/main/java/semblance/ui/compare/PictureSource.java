package semblance.ui.compare;

import semblance.library.PreviewException;
import semblance.media.Picture;

import java.nio.file.Path;
import java.time.Duration;

/** Reads a picture, or a film's frame at a time. Blocks. */
@FunctionalInterface
public interface PictureSource {
    Picture picture(Path file, int shortSide, Duration at)
            throws PreviewException, InterruptedException;
}
