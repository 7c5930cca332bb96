package semblance.library;

import java.nio.file.Path;

/**
 * One of the folders that a library holds.
 *
 * @param online the folder can be reached now; if not, all that is known of its files is kept
 * @param files how many of its files are indexed
 * @param failed how many of its files failed
 */
public record LibraryFolder(Path folder, boolean online, long files, long failed) {}
