package semblance.library;

/**
 * One run that brings a library up to date with its folders. {@link #execute} is called once by one
 * thread and blocks; the other methods may be called by any thread at any time.
 */
public interface IndexingRun {
    /**
     * Scans and indexes. Whatever ends it early, what it did so far is kept, and the next run goes
     * on from there.
     *
     * @throws LibraryException if the library itself cannot go on
     */
    IndexingReport execute() throws LibraryException;

    IndexingProgress progress();

    void pause();

    void resume();

    /** Ends the run soon; {@link #execute} then returns with all that was done committed. */
    void cancel();
}
