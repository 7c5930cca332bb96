package semblance.scan;

import java.nio.file.Path;

/**
 * Finds the regular files below a folder, at the cost of one look at each file's attributes; no
 * file is opened, and what is neither a file nor a folder is passed over. Any number of threads may
 * scan at once.
 *
 * <p>Symbolic links are followed, to folders only after everything that is there without links, and
 * each folder is scanned once: by its own path if it has one below the root, else by the link that
 * comes first in order. So no loop is possible and links that come and go rename nothing. A link to
 * a folder that holds the root itself is not followed. A link to a file is a file, like a copy.
 */
public final class FolderScanner {
    private final ScanRules rules;

    public FolderScanner(ScanRules rules) {
        this.rules = rules;
    }

    /**
     * Delivers all files below {@code root} but those that the rules leave out. What cannot be
     * looked into is a problem of the result, and the scan goes on; what vanishes during the scan
     * is passed over.
     *
     * @throws InterruptedException soon after the thread was interrupted
     */
    public ScanResult scan(Path root, FoundFiles found) throws InterruptedException {
        return new FolderWalk(root.toAbsolutePath().normalize(), rules, found).result();
    }
}
