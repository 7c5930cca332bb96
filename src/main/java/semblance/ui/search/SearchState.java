package semblance.ui.search;

import semblance.search.SearchResults;

/** What the window knows of the current query's answer. */
public sealed interface SearchState {
    /** Nothing is asked. */
    record Idle() implements SearchState {}

    /** Asked, and not answered yet. */
    record Searching() implements SearchState {}

    /**
     * @param again the question that was answered before, asked once more because the library has
     *     changed
     * @param filtered only files whose facts meet a filter were wanted
     */
    record Answered(SearchResults results, boolean again, boolean filtered)
            implements SearchState {}

    /** Cannot be answered, for a reason in one sentence. */
    record Failed(String sentence) implements SearchState {}
}
