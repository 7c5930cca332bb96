package semblance.index;

import java.nio.file.Path;

/**
 * A folder that the library holds with all that is below it. Files are kept by their path relative
 * to it, so a drive may come back under another path.
 *
 * @param id short, unique in the library, never used again
 */
public record LibraryRoot(String id, Path folder) {
    public LibraryRoot {
        if (id.isBlank() || !folder.isAbsolute()) {
            throw new IllegalArgumentException("root " + id + " " + folder);
        }
    }
}
