package semblance.library;

/**
 * One run that brings a library up to date with its folders. {@link #execute} is called once by one thread and blocks; the
 * other methods may be called by any thread at any time.
 */
public final class IndexingRun {
    IndexingRun() {}

    /**
     * Scans and indexes. Whatever ends it early, what it did so far is kept, and the next run goes on from there.
     *
     * @throws LibraryException if the library itself cannot go on
     */
    public IndexingReport execute() throws LibraryException {
        throw new UnsupportedOperationException("in work");
    }

    public IndexingProgress progress() {
        throw new UnsupportedOperationException("in work");
    }

    public void pause() {
        throw new UnsupportedOperationException("in work");
    }

    public void resume() {
        throw new UnsupportedOperationException("in work");
    }

    /** Ends the run soon; {@link #execute} then returns with all that was done committed. */
    public void cancel() {
        throw new UnsupportedOperationException("in work");
    }
}
