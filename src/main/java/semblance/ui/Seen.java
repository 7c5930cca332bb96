package semblance.ui;

import org.jspecify.annotations.Nullable;

import semblance.media.QueryMedia;
import semblance.ui.search.Filter;
import semblance.ui.search.KindFilter;
import semblance.ui.search.SearchViewModel;

/**
 * What a window shows, for the next one of the same library that takes its place when the language
 * changes.
 *
 * @param indexing whether a run went on, which the next window has to begin again
 */
record Seen(
        Place place,
        String words,
        @Nullable QueryMedia media,
        KindFilter kinds,
        Filter filter,
        boolean indexing) {

    static Seen of(Place place, SearchViewModel search, boolean indexing) {
        return new Seen(
                place,
                search.textProperty().get(),
                search.mediaProperty().get(),
                search.kindsProperty().get(),
                search.filterProperty().get(),
                indexing);
    }

    /** Asks the same question again. */
    void ask(SearchViewModel search) {
        search.kindsProperty().set(kinds);
        search.filterProperty().set(filter);
        search.textProperty().set(words);
        search.mediaProperty().set(media);
    }
}
