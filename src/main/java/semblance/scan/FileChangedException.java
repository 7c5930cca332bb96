package semblance.scan;

import java.io.IOException;
import java.nio.file.Path;

/** A file was written to while it was read, so nothing can be said of its content. */
public final class FileChangedException extends IOException {
    private static final long serialVersionUID = 1;

    FileChangedException(Path file) {
        super("The file changed while it was read: " + file);
    }

    String sentence() {
        return "The file changed while it was read.";
    }
}
