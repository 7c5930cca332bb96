package semblance.library;

import semblance.media.MediaKind;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of a library that hold the very same bytes; at least two, by path. */
public record Copies(MediaKind kind, long sizeBytes, List<Path> paths) {
    public Copies {
        paths = List.copyOf(paths);
    }

    /**
     * Leaves out the links among files: a link takes no room, and its target is no copy of it. A
     * file that cannot be looked at now counts as one.
     */
    static List<Path> apart(List<Path> files) {
        Map<Path, Path> byTarget = new LinkedHashMap<>();
        for (Path file : files) {
            Path target = target(file);
            byTarget.merge(target, file, (first, _) -> file.equals(target) ? file : first);
        }
        return byTarget.values().stream().sorted().toList();
    }

    private static Path target(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file;
        }
    }
}
