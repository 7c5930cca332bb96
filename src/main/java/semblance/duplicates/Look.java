package semblance.duplicates;

import semblance.library.LibraryException;

/**
 * One look for duplicates: compares the files that were not compared before with all others.
 * Whatever ends it early, what was compared is kept, and the next look goes on from there.
 */
public interface Look {
    /**
     * Looks; called once, by one thread.
     *
     * @throws LibraryException if the library cannot be read
     * @throws InterruptedException soon after the thread was interrupted
     */
    void execute() throws LibraryException, InterruptedException;

    /** Returns how far it is; may be called by any thread at any time. */
    LookProgress progress();
}
