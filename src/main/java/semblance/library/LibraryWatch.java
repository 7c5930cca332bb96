package semblance.library;

import semblance.scan.FolderWatcher;
import semblance.scan.ScanRules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Waits for changes in a library's folders. For one thread; {@link #close} may come from another.
 */
public final class LibraryWatch implements AutoCloseable {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final FolderWatcher watcher;

    LibraryWatch(List<Path> folders, ScanRules rules) throws LibraryException {
        try {
            this.watcher = new FolderWatcher(folders, rules, QUIET, PATIENCE);
        } catch (IOException _) {
            throw new LibraryException(
                    LibraryException.Problem.UNREADABLE,
                    "This system cannot watch folders: index them now and then instead.");
        }
    }

    /**
     * Returns the folders in which something changed, as soon as it is quiet again; empty after
     * {@link #close}.
     */
    public Set<Path> awaitChange() throws InterruptedException {
        return watcher.awaitChange();
    }

    /**
     * Returns those of the folders that this system cannot watch as a whole, as with too many
     * folders below them; they count as changed every few minutes.
     */
    public Set<Path> unwatched() {
        return watcher.unwatched();
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException _) {
            // Nothing is lost with a watch that ends.
            return;
        }
    }
}
