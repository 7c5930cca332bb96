package semblance.ui.compare;

import semblance.library.PreviewException;
import semblance.library.SoundOutline;

import java.nio.file.Path;

/** Works out what a recording looks like. Blocks. */
@FunctionalInterface
public interface OutlineSource {
    SoundOutline outline(Path file, int columns) throws PreviewException, InterruptedException;
}
