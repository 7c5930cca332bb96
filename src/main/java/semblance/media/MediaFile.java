package semblance.media;

import java.nio.file.Path;

/** A file on disk whose first bytes say what kind it is, as it was when it was seen. */
public record MediaFile(Path path, MediaKind kind, FileStamp stamp) {
    public MediaFile {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("not an absolute path: " + path);
        }
    }
}
