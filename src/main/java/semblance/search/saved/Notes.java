package semblance.search.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * All that is kept of searches. Unchangeable.
 *
 * @param remembers whether what is asked is kept in the history
 * @param history what was asked, the latest first, none twice, at most {@value #MOST}
 * @param saved in the order in which they are shown
 */
public record Notes(boolean remembers, List<Inquiry> history, List<SavedSearch> saved) {
    public static final int MOST = 1000;

    /** Nothing was asked yet. */
    public static final Notes NONE = new Notes(true, List.of(), List.of());

    public Notes {
        history = List.copyOf(history.subList(0, Math.min(MOST, history.size())));
        saved = List.copyOf(saved);
    }

    /** Returns the notes with one more question, if they are to remember any. */
    public Notes with(Inquiry asked) {
        if (!remembers) {
            return this;
        }
        List<Inquiry> more = new ArrayList<>(history);
        more.remove(asked);
        more.addFirst(asked);
        return new Notes(true, more, saved);
    }

    /** Returns the notes with so many of the last questions. */
    public Notes atMost(int questions) {
        return questions >= history.size()
                ? this
                : new Notes(remembers, history.subList(0, questions), saved);
    }

    /** Returns the notes without the questions that are to be forgotten. */
    public Notes withoutHistory(Predicate<Inquiry> forgotten) {
        List<Inquiry> fewer = new ArrayList<>(history);
        fewer.removeIf(forgotten);
        return new Notes(remembers, fewer, saved);
    }

    /** Whoever does not want to be remembered has nothing kept from before either. */
    public Notes withRemembers(boolean value) {
        return new Notes(value, value ? history : List.of(), saved);
    }

    public Notes withSaved(List<SavedSearch> value) {
        return new Notes(remembers, history, value);
    }

    /** Returns the notes with one saved search changed. */
    public Notes withSaved(String id, UnaryOperator<SavedSearch> change) {
        return withSaved(
                saved.stream().map(it -> it.id().equals(id) ? change.apply(it) : it).toList());
    }
}
