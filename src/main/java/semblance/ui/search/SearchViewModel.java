package semblance.ui.search;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import semblance.media.QueryMedia;
import semblance.search.Query;
import semblance.search.SearchOptions;
import semblance.ui.look.Reasons;
import semblance.ui.task.Background;
import semblance.ui.task.Delay;

import java.util.List;

/**
 * What is asked and what came of it. A change of the words is searched after a short delay, all
 * else at once; a new search cancels the one before it, so that a late answer never replaces a
 * newer one. Belongs to the JavaFX thread.
 */
public final class SearchViewModel {
    private static final int TOP = 200;

    private final SearchAction action;
    private final Background background;
    private final Delay typingPause;

    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable QueryMedia> media = new SimpleObjectProperty<>();
    private final ObjectProperty<KindFilter> kinds = new SimpleObjectProperty<>(KindFilter.ALL);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final ReadOnlyObjectWrapper<SearchState> state =
            new ReadOnlyObjectWrapper<>(new SearchState.Idle());
    private Background.Task running = Background.Task.NONE;

    /**
     * @param typingPause how long a person may stop typing before the words are searched for
     */
    public SearchViewModel(SearchAction action, Background background, Delay typingPause) {
        this.action = action;
        this.background = background;
        this.typingPause = typingPause;
        text.subscribe((before, now) -> typingPause.restart(this::searchNow));
        media.subscribe((before, now) -> searchNow());
        kinds.subscribe((before, now) -> searchNow());
        filter.subscribe((before, now) -> searchNow());
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Returns the file or picture that is searched for besides the words; null if none is. */
    public ObjectProperty<@Nullable QueryMedia> mediaProperty() {
        return media;
    }

    public ObjectProperty<KindFilter> kindsProperty() {
        return kinds;
    }

    /**
     * Returns what the facts of results must be; with nothing else asked, such files are listed.
     */
    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<SearchState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Searches for a file or picture alone. */
    public void findSimilar(QueryMedia example) {
        text.set("");
        if (example.equals(media.get())) {
            searchNow();
        } else {
            media.set(example);
        }
    }

    /** Forgets words, example and filter. */
    public void clear() {
        text.set("");
        media.set(null);
        filter.set(Filter.NONE);
        searchNow();
    }

    /** Searches without waiting for the end of the typing. */
    public void searchNow() {
        typingPause.stop();
        running.cancel();
        Query query = query();
        if (query == null) {
            state.set(new SearchState.Idle());
            return;
        }
        SearchOptions options = options();
        boolean filtered = !filter.get().isNone();
        state.set(new SearchState.Searching());
        running =
                background.run(
                        () -> action.search(query, options),
                        results -> state.set(new SearchState.Answered(results, false, filtered)),
                        this::failed);
    }

    /**
     * Asks once more what was answered, as the library has changed: in silence, and not if another
     * question is on its way.
     */
    public void searchAgain() {
        Query query = query();
        if (query == null
                || !(state.get() instanceof SearchState.Answered(var before, _, var filtered))) {
            return;
        }
        if (!before.query().equals(query)) {
            return;
        }
        SearchOptions options = options();
        running.cancel();
        running =
                background.run(
                        () -> action.search(query, options),
                        results -> state.set(new SearchState.Answered(results, true, filtered)),
                        // The answer that is shown is still the best there is.
                        failure -> {});
    }

    private void failed(Throwable failure) {
        // First of all the spinner ends: what follows may be a bug that is thrown on.
        state.set(new SearchState.Failed("The search ended early."));
        state.set(new SearchState.Failed(Reasons.sentence(failure)));
    }

    private SearchOptions options() {
        return new SearchOptions(kinds.get().kinds(), null, null, TOP, filter.get().conditions());
    }

    private @Nullable Query query() {
        Query.ByText words = TypedWords.parse(text.get());
        QueryMedia example = media.get();
        if (example == null) {
            return words == null && !filter.get().isNone() ? new Query.ByText("", "") : words;
        }
        Query byExample = new Query.ByMedia(example);
        return words == null
                ? byExample
                : new Query.ByExamples(
                        List.of(byExample, new Query.ByText(words.words(), "")),
                        List.of(),
                        words.without());
    }
}
