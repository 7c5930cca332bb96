package semblance.library;

import semblance.media.MediaKind;

import java.nio.file.Path;
import java.util.List;

/** Files of a library that hold the very same bytes; at least two, by path. */
public record Copies(MediaKind kind, long sizeBytes, List<Path> paths) {
    public Copies {
        paths = List.copyOf(paths);
    }
}
