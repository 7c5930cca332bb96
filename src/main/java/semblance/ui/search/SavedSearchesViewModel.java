package semblance.ui.search;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import semblance.search.SearchResult;
import semblance.search.SearchResults;
import semblance.search.saved.Inquiry;
import semblance.search.saved.Notes;
import semblance.search.saved.SavedSearch;
import semblance.ui.look.Reasons;
import semblance.ui.task.Background;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The searches that a person keeps, each with the number of files that are close to it by now. They
 * are asked one after the other in the background, so that they never stand in the way of what is
 * asked by hand. Belongs to the JavaFX thread.
 */
public final class SavedSearchesViewModel {
    /** Nobody counts further. */
    static final int MOST = 1000;

    private final SearchViewModel search;
    private final SearchAction action;
    private final NotesViewModel notes;
    private final Background background;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<List<Entry>> entries =
            new ReadOnlyObjectWrapper<>(this, "entries", List.of());

    /** What is close to them when they are counted next is seen already. */
    private final Set<String> lookedAt = new HashSet<>();

    private boolean counting;

    /** What became of a saved search when it was last asked. */
    private sealed interface Outcome {
        record Counted(Set<String> close, long files) implements Outcome {}

        record Failed(String sentence) implements Outcome {}
    }

    /**
     * A saved search as it is shown.
     *
     * @param close how many files are close, -1 as long as that is not known
     * @param fresh some of them were not when it was last looked at
     * @param problem one sentence on why it cannot be answered, or empty
     */
    record Entry(SavedSearch search, long close, boolean fresh, String problem) {}

    public SavedSearchesViewModel(
            SearchViewModel search,
            SearchAction action,
            NotesViewModel notes,
            Background background) {
        this.search = search;
        this.action = action;
        this.notes = notes;
        this.background = background;
        notes.notes().subscribe((before, now) -> changed(before, now));
    }

    ReadOnlyObjectProperty<List<Entry>> entries() {
        return entries.getReadOnlyProperty();
    }

    /** Tells whether there is something to keep. */
    boolean canSave() {
        return search.inquiry().asksSomething();
    }

    /** Keeps what is asked now; what is close now counts as seen. */
    void save(String name) {
        String id = UUID.randomUUID().toString();
        SavedSearch saved = new SavedSearch(id, name.strip(), search.inquiry(), Set.of());
        lookedAt.add(id);
        notes.change(kept -> kept.withSaved(with(kept.saved(), kept.saved().size(), saved)));
    }

    /** Asks a saved search; what is close to it by now counts as seen. */
    void open(Entry entry) {
        String id = entry.search().id();
        if (outcomes.get(id) instanceof Outcome.Counted(var close, _)) {
            notes.change(kept -> kept.withSaved(id, it -> it.withSeen(close)));
        } else {
            lookedAt.add(id);
        }
        search.ask(entry.search().inquiry());
    }

    void rename(String id, String name) {
        if (!name.isBlank()) {
            notes.change(kept -> kept.withSaved(id, it -> it.withName(name.strip())));
        }
    }

    /** Deletes a saved search; returns what brings it back to where it was. */
    Runnable delete(SavedSearch saved) {
        int place = notes.notes().get().saved().indexOf(saved);
        notes.change(kept -> kept.withSaved(without(kept.saved(), saved.id())));
        return () ->
                notes.change(kept ->
                        kept.withSaved(
                                with(
                                        without(kept.saved(), saved.id()),
                                        Math.max(0, place),
                                        saved)));
    }

    /** Asks all once more, as the library has changed. */
    public void refresh() {
        for (SavedSearch saved : notes.notes().get().saved()) {
            enqueue(saved.id());
        }
    }

    private void changed(Notes before, Notes now) {
        Map<String, Inquiry> known = new HashMap<>();
        before.saved().forEach(saved -> known.put(saved.id(), saved.inquiry()));
        for (SavedSearch saved : now.saved()) {
            if (!saved.inquiry().equals(known.get(saved.id()))) {
                enqueue(saved.id());
            }
        }
        show();
    }

    private void enqueue(String id) {
        if (!waiting.contains(id)) {
            waiting.add(id);
        }
        countNext();
    }

    private void countNext() {
        String id = counting ? null : waiting.poll();
        if (id == null) {
            return;
        }
        SavedSearch saved =
                notes.notes().get().saved().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElse(null);
        if (saved == null) {
            countNext();
            return;
        }
        counting = true;
        Inquiry asked = saved.inquiry();
        var _ =
                background.run(
                        () -> action.search(asked.query(), SearchViewModel.options(asked, MOST)),
                        results ->
                                counted(
                                        id,
                                        new Outcome.Counted(close(results), countClose(results))),
                        failure -> failed(id, failure));
    }

    private void failed(String id, Throwable failure) {
        String sentence = "";
        try {
            sentence = Reasons.sentence(failure);
        } finally {
            // A bug is thrown on, but the others are still counted.
            counted(id, new Outcome.Failed(sentence));
        }
    }

    private void counted(String id, Outcome outcome) {
        counting = false;
        outcomes.put(id, outcome);
        if (outcome instanceof Outcome.Counted(var close, _) && lookedAt.remove(id)) {
            notes.change(kept -> kept.withSaved(id, it -> it.withSeen(close)));
        }
        show();
        countNext();
    }

    private static Set<String> close(SearchResults results) {
        Set<String> close = new HashSet<>();
        for (SearchResult result : results.results()) {
            if (result.close()) {
                close.add(result.content().hex());
            }
        }
        return close;
    }

    private static long countClose(SearchResults results) {
        return results.results().stream().filter(SearchResult::close).count();
    }

    private void show() {
        entries.set(notes.notes().get().saved().stream().map(this::entry).toList());
    }

    private Entry entry(SavedSearch saved) {
        return switch (outcomes.get(saved.id())) {
            case Outcome.Counted(var close, var files) ->
                    new Entry(saved, files, !saved.seen().containsAll(close), "");
            case Outcome.Failed(var sentence) -> new Entry(saved, -1, false, sentence);
            case null -> new Entry(saved, -1, false, "");
        };
    }

    private static List<SavedSearch> with(List<SavedSearch> all, int place, SavedSearch one) {
        List<SavedSearch> more = new ArrayList<>(all);
        more.add(Math.min(place, more.size()), one);
        return more;
    }

    private static List<SavedSearch> without(List<SavedSearch> all, String id) {
        return all.stream().filter(saved -> !saved.id().equals(id)).toList();
    }
}
