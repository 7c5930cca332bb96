package semblance.engine;

import semblance.media.MediaKind;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells what kind of media a file is by its first bytes. */
@FunctionalInterface
public interface KindReader {
    /** Returns the kind, or empty if the file is no picture, sound or video. */
    Optional<MediaKind> kindOf(Path file) throws IOException;
}
