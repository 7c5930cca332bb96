package semblance.ui.results;

import semblance.library.LibraryException;
import semblance.search.SearchResult;

import java.util.List;

/** Finds which results are nearly identical. Blocks. */
@FunctionalInterface
public interface SimilarFiles {
    /** All are different. */
    SimilarFiles NONE = results -> new int[0];

    /**
     * Returns for each result the place of the first that it is nearly identical with: its own, if
     * there is none before it.
     */
    int[] of(List<SearchResult> results) throws LibraryException, InterruptedException;
}
