package semblance.ui;

import semblance.search.saved.Inquiry;
import semblance.ui.search.SearchViewModel;

/**
 * What a window shows, for the next one of the same library that takes its place when the language
 * changes.
 *
 * @param indexing whether a run went on, which the next window has to begin again
 */
record Seen(Place place, Inquiry inquiry, boolean indexing) {
    static Seen of(Place place, SearchViewModel search, boolean indexing) {
        return new Seen(place, search.inquiry(), indexing);
    }

    /** Asks the same question again. */
    void ask(SearchViewModel search) {
        search.ask(inquiry);
    }
}
