package semblance.scan;

import java.nio.file.Path;

/**
 * A folder, link or file that a scan could not look into. Nothing is known of what is there or
 * below.
 *
 * @param relativePath below the scanned root, with '/' between names on every platform
 * @param reason one sentence for a person
 */
public record ScanProblem(Path path, String relativePath, String reason) {}
