package semblance.media;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What tells cheaply that a file has not changed since it was last seen: its size in bytes and its
 * time of last modification, cut to milliseconds so that a stamp survives every file system and
 * store.
 */
public record FileStamp(long sizeBytes, Instant modified) {
    public FileStamp {
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("negative size " + sizeBytes);
        }
        modified = modified.truncatedTo(ChronoUnit.MILLIS);
    }
}
