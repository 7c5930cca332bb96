package semblance.search;

import semblance.engine.Engine;
import semblance.library.Library;
import semblance.library.LibraryException;

/**
 * Answers queries from one library. Safe for use by many threads; a search blocks and ends when its
 * thread is interrupted.
 */
public final class Searcher {
    private final Library library;
    private final Engine engine;

    public Searcher(Library library, Engine engine) {
        this.library = library;
        this.engine = engine;
    }

    /**
     * Returns what resembles the query.
     *
     * @throws SearchException if the query itself cannot be understood
     */
    public SearchResults search(Query query, SearchOptions options)
            throws SearchException, LibraryException, InterruptedException {
        throw new UnsupportedOperationException("in work " + library.location() + engine);
    }
}
