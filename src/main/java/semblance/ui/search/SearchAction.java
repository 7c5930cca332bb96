package semblance.ui.search;

import semblance.library.LibraryException;
import semblance.search.Query;
import semblance.search.SearchException;
import semblance.search.SearchOptions;
import semblance.search.SearchResults;

/** What the window needs of a searcher. Blocks; ends when its thread is interrupted. */
@FunctionalInterface
public interface SearchAction {
    SearchResults search(Query query, SearchOptions options)
            throws SearchException, LibraryException, InterruptedException;
}
