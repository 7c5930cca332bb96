package semblance.ui.search;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import semblance.search.saved.Inquiry;
import semblance.search.saved.Notes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The questions that were asked, to go back to and forward again as in a browser, and the list of
 * the last ones, which outlives the window. While a person types, the longer text takes the place
 * of the shorter. Belongs to the JavaFX thread.
 */
public final class HistoryViewModel {
    private final SearchViewModel search;
    private final NotesViewModel notes;
    private final Predicate<Inquiry> lasting;
    private final ObservableValue<Integer> most;
    private final Subscription onMost;
    private final List<Inquiry> steps = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward =
            new ReadOnlyBooleanWrapper(this, "canGoForward");

    /** The step that is shown, or was before the search was cleared. */
    private int at = -1;

    private boolean cleared = true;

    /** The step's words may still be typed. */
    private boolean typing;

    /** The step came to be by deleting letters, on the way to something else. */
    private boolean passing;

    /**
     * @param lasting tells which questions can be asked again later
     * @param most how many are kept, as the person wants it; 0 for none
     */
    public HistoryViewModel(
            SearchViewModel search,
            NotesViewModel notes,
            Predicate<Inquiry> lasting,
            ObservableValue<Integer> most) {
        this.search = search;
        this.notes = notes;
        this.lasting = lasting;
        this.most = most;
        this.onMost = most.subscribe((before, now) -> limit(notes.notes().get()));
        search.addAskedListener(this::asked);
        notes.notes().subscribe((before, now) -> beginWith(now));
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Returns the last questions, the latest first, each once. */
    List<Inquiry> recent() {
        return notes.notes().get().history();
    }

    boolean remembers() {
        return notes.notes().get().remembers() && canRemember();
    }

    /** Tells whether the settings let anything be kept. */
    boolean canRemember() {
        return most.getValue() > 0;
    }

    /** Ends to listen to the settings. */
    public void dispose() {
        onMost.unsubscribe();
    }

    private boolean limit(Notes kept) {
        boolean isMore = kept.history().size() > most.getValue();
        if (isMore) {
            notes.change(it -> it.atMost(most.getValue()));
        }
        return isMore;
    }

    /** Keeps what is asked from now on, or forgets all and keeps nothing. */
    void setRemembers(boolean value) {
        notes.change(kept -> kept.withRemembers(value));
    }

    /** Forgets all that was asked. */
    void clear() {
        steps.clear();
        at = -1;
        cleared = true;
        notes.change(kept -> kept.withoutHistory(asked -> true));
        look();
    }

    public void back() {
        if (canGoBack.get()) {
            show(cleared ? at : at - 1);
        }
    }

    public void forward() {
        if (canGoForward.get()) {
            show(at + 1);
        }
    }

    private void show(int step) {
        at = step;
        cleared = false;
        typing = false;
        search.ask(steps.get(step));
        look();
    }

    /** What was asked before the window opened can be gone back to. */
    private void beginWith(Notes kept) {
        if (!limit(kept) && steps.isEmpty() && !kept.history().isEmpty()) {
            steps.addAll(kept.history().reversed());
            at = steps.size() - 1;
            look();
        }
    }

    private void asked(Inquiry now, boolean isTyping) {
        if (!now.asksSomething()) {
            cleared = true;
            typing = false;
        } else if (!lasting.test(now)) {
            typing = false;
        } else if (at >= 0 && !cleared && now.equals(steps.get(at))) {
            typing &= isTyping;
        } else {
            add(now, isTyping);
        }
        look();
    }

    private void add(Inquiry now, boolean isTyping) {
        Inquiry before = at < 0 || cleared ? null : steps.get(at);
        boolean sameButText = before != null && before.isTypedOtherwise(now);
        boolean goesOn =
                before != null
                        && sameButText
                        && typing
                        && (passing || now.typed().startsWith(before.typed()));
        boolean shrinks =
                before != null && sameButText && isTyping && before.typed().startsWith(now.typed());
        steps.subList(at + 1, steps.size()).clear();
        if (before != null && goesOn) {
            steps.set(at, now);
            notes.change(
                    kept -> kept.withoutHistory(before::equals).with(now).atMost(most.getValue()));
        } else {
            steps.add(now);
            at = steps.size() - 1;
            notes.change(kept -> kept.with(now).atMost(most.getValue()));
        }
        passing = shrinks;
        typing = isTyping;
        cleared = false;
    }

    private void look() {
        canGoBack.set(cleared ? at >= 0 : at > 0);
        canGoForward.set(!cleared && at + 1 < steps.size());
    }
}
