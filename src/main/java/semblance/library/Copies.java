package semblance.library;

import semblance.media.MediaKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of a library that hold the very same bytes; at least two, by path. */
public record Copies(MediaKind kind, long sizeBytes, List<Path> paths) {
    public Copies {
        paths = List.copyOf(paths);
    }

    /**
     * Leaves out the links among files, soft and hard: a link takes no room, and its target is no
     * copy of it. A file that cannot be looked at now counts as one.
     */
    public static List<Path> apart(List<Path> files) {
        Map<Object, Path> byTarget = new LinkedHashMap<>();
        for (Path file : files) {
            Path target = target(file);
            byTarget.merge(
                    identity(target), file, (first, _) -> file.equals(target) ? file : first);
        }
        return byTarget.values().stream().sorted().toList();
    }

    /** Returns what two names of one file have in common, as far as the file system says. */
    private static Object identity(Path file) {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file : key;
        } catch (IOException _) {
            return file;
        }
    }

    private static Path target(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file;
        }
    }
}
