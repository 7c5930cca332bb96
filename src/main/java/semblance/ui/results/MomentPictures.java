package semblance.ui.results;

import semblance.library.PreviewException;
import semblance.media.Picture;

import java.nio.file.Path;
import java.time.Duration;

/** Reads the frame of a film at a moment. Blocks. */
@FunctionalInterface
public interface MomentPictures {
    Picture picture(Path file, int shortSide, Duration at)
            throws PreviewException, InterruptedException;
}
