package semblance.scan;

import java.nio.file.Path;

/**
 * Where a walk begins: at the root, or at the target of a link.
 *
 * @param walked the real folder
 * @param shown the path that a person knows it by: the root or the link
 * @param relativePath of {@code shown} below the root, "" for the root
 */
record Start(Path walked, Path shown, String relativePath) {
    boolean isLinked() {
        return !relativePath.isEmpty();
    }

    /** Returns the path of something below {@code walked} as a person knows it. */
    Path shown(Path file) {
        return walked.equals(shown) || !file.startsWith(walked)
                ? file
                : shown.resolve(walked.relativize(file));
    }

    /** Returns the relative path of something below {@code walked}. */
    String relative(Path file) {
        String separator = file.getFileSystem().getSeparator();
        String below = file.toString().substring(walked.toString().length());
        if (below.startsWith(separator)) {
            below = below.substring(separator.length());
        }
        String path = separator.equals("/") ? below : below.replace(separator, "/");
        if (relativePath.isEmpty()) {
            return path;
        }
        return path.isEmpty() ? relativePath : relativePath + "/" + path;
    }
}
