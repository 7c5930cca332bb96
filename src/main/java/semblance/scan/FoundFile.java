package semblance.scan;

import semblance.media.FileStamp;

import java.nio.file.Path;

/**
 * A regular file that a scan came across. Nothing of its content has been read: whether it is a
 * media file is for {@link FirstLook} to tell.
 *
 * @param relativePath below the scanned root, with '/' between names on every platform
 */
public record FoundFile(Path path, String relativePath, FileStamp stamp) {}
