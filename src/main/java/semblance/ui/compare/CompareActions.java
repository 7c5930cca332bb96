package semblance.ui.compare;

import semblance.search.SearchResult;

import java.util.function.Consumer;

/** What can be done with one of those that are compared. */
public record CompareActions(Consumer<SearchResult> open, Consumer<SearchResult> showInFolder) {}
