package semblance.ui.search;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import semblance.media.ContentId;
import semblance.media.QueryMedia;
import semblance.search.Query;
import semblance.search.QueryPart;
import semblance.search.SearchOptions;
import semblance.search.TypedWords;
import semblance.search.saved.Inquiry;
import semblance.ui.look.Reasons;
import semblance.ui.look.Texts;
import semblance.ui.task.Background;
import semblance.ui.task.Delay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is asked and what came of it: parts, the typed words beside them, kinds and a filter. A
 * change of the words is searched after a short delay, all else at once; a new search cancels the
 * one before it, so that a late answer never replaces a newer one. Belongs to the JavaFX thread.
 */
public final class SearchViewModel {
    private static final int TOP = 1000;

    private final SearchAction action;
    private final Background background;
    private final Delay typingPause;

    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<QueryPart> parts = FXCollections.observableArrayList();
    private final ObjectProperty<KindFilter> kinds = new SimpleObjectProperty<>(KindFilter.ALL);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final ReadOnlyObjectWrapper<SearchState> state =
            new ReadOnlyObjectWrapper<>(new SearchState.Idle());
    private final List<AskedListener> listeners = new ArrayList<>();
    private Background.Task running = Background.Task.NONE;
    private boolean changing;

    /** Hears of every question when it is asked. */
    @FunctionalInterface
    interface AskedListener {
        /**
         * @param typing the words may not be complete yet
         */
        void asked(Inquiry inquiry, boolean typing);
    }

    /**
     * @param typingPause how long a person may stop typing before the words are searched for
     */
    public SearchViewModel(SearchAction action, Background background, Delay typingPause) {
        this.action = action;
        this.background = background;
        this.typingPause = typingPause;
        text.subscribe((before, now) -> {
            if (!changing) {
                typingPause.restart(() -> search(true));
            }
        });
        parts.addListener((ListChangeListener<QueryPart>) change -> changed());
        kinds.subscribe((before, now) -> changed());
        filter.subscribe((before, now) -> changed());
    }

    public StringProperty textProperty() {
        return text;
    }

    /** The parts beside the typed words, in the order in which they are shown. */
    public ObservableList<QueryPart> parts() {
        return parts;
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

    void addAskedListener(AskedListener listener) {
        listeners.add(listener);
    }

    /** Searches for a file or picture alone. */
    public void findSimilar(QueryMedia example) {
        atOnce(() -> {
            text.set("");
            parts.setAll(QueryPart.like(example));
        });
    }

    /**
     * Searches for several files or pictures.
     *
     * @param besides whether what is asked already stays
     */
    public void findSimilar(List<QueryMedia> examples, boolean besides) {
        atOnce(() -> {
            if (!besides) {
                text.set("");
                parts.clear();
            }
            examples.forEach(this::add);
        });
    }

    /** Searches for a file or picture besides what is asked; the same example is never twice. */
    public void add(QueryMedia example) {
        put(QueryPart.like(example));
    }

    /** Moves results away from a file or picture. */
    public void avoid(QueryMedia example) {
        put(QueryPart.unlike(example));
    }

    private void put(QueryPart.Example part) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof QueryPart.Example(var media, _, _)
                    && media.equals(part.media())) {
                parts.set(i, part);
                return;
            }
        }
        parts.add(part);
    }

    /** Lists some files, whatever was asked before. */
    public void list(Set<ContentId> files) {
        atOnce(() -> {
            text.set("");
            parts.clear();
            kinds.set(KindFilter.ALL);
            filter.set(Filter.NONE.withAmong(files));
        });
    }

    /** Asks the same of some files alone; lists them where nothing is asked. */
    public void searchAmong(Set<ContentId> files) {
        filter.set(filter.get().withAmong(files));
    }

    /** Makes the typed words parts of their own, so that they can be weighed. */
    public void partFromText() {
        List<QueryPart> typed = TypedWords.parse(text.get());
        if (!typed.isEmpty()) {
            atOnce(() -> {
                text.set("");
                parts.addAll(typed);
            });
        }
    }

    /** Asks everything at once that was asked before. */
    public void ask(Inquiry inquiry) {
        atOnce(() -> {
            text.set(inquiry.typed());
            parts.setAll(inquiry.parts());
            kinds.set(KindFilter.of(inquiry.kinds()));
            filter.set(Filter.of(inquiry.where()));
        });
    }

    /** Returns all that is asked now. */
    public Inquiry inquiry() {
        return new Inquiry(parts, text.get(), kinds.get().kinds(), filter.get().conditions());
    }

    /** Forgets words, parts and filter. */
    public void clear() {
        atOnce(() -> {
            text.set("");
            parts.clear();
            filter.set(Filter.NONE);
        });
    }

    private void atOnce(Runnable changes) {
        changing = true;
        try {
            changes.run();
        } finally {
            changing = false;
        }
        searchNow();
    }

    private void changed() {
        if (!changing) {
            search(false);
        }
    }

    /** Searches without waiting for the end of the typing. */
    public void searchNow() {
        search(false);
    }

    private void search(boolean typing) {
        typingPause.stop();
        running.cancel();
        Inquiry asked = inquiry();
        listeners.forEach(listener -> listener.asked(asked, typing));
        if (!asksSomething(asked)) {
            state.set(new SearchState.Idle());
            return;
        }
        Query query = asked.query();
        SearchOptions options = options(asked);
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
        Inquiry asked = inquiry();
        Query query = asked.query();
        SearchOptions options = options(asked);
        if (!asksSomething(asked)
                || !(state.get() instanceof SearchState.Answered(var before, _, var filtered))
                || !before.query().equals(query)) {
            return;
        }
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
        state.set(new SearchState.Failed(Texts.of("search.ended")));
        state.set(new SearchState.Failed(Reasons.sentence(failure)));
    }

    private boolean asksSomething(Inquiry asked) {
        return asked.asksSomething() || filter.get().among() != null;
    }

    private SearchOptions options(Inquiry asked) {
        Set<ContentId> among = filter.get().among();
        int top = among == null ? TOP : Math.max(TOP, among.size());
        return new SearchOptions(asked.kinds(), null, null, top, asked.where(), among);
    }

    static SearchOptions options(Inquiry asked, int top) {
        return new SearchOptions(asked.kinds(), null, null, top, asked.where());
    }
}
