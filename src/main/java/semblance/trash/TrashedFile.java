package semblance.trash;

import java.nio.file.Path;

/**
 * A file in the trash.
 *
 * @param original where it was
 * @param place where it is now, as far as the system tells
 */
public record TrashedFile(Path original, Path place) {}
