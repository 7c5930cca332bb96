package semblance.ui.library;

import java.nio.file.Path;
import java.util.Set;

/** Waits for changes in folders. For one thread; {@link #close} may come from another. */
public interface FolderWatch extends AutoCloseable {
    /** Returns the folders in which something changed; empty only after {@link #close}. */
    Set<Path> awaitChange() throws InterruptedException;

    /**
     * Returns the folders that the system cannot watch, so that they are only looked at at times.
     */
    Set<Path> unwatched();

    @Override
    void close();
}
