package semblance.ui.search;

import org.jspecify.annotations.Nullable;

import semblance.search.Condition;

import java.util.ArrayList;
import java.util.List;

/**
 * What the facts of results must be besides their kind. Unchangeable.
 *
 * @param duration null for any
 * @param others conditions that were typed, none twice
 */
public record Filter(@Nullable DurationRange duration, List<Condition> others) {
    /** Lets everything through. */
    public static final Filter NONE = new Filter(null, List.of());

    public Filter {
        others = List.copyOf(others);
    }

    /** Returns the filter whose {@link #conditions} are these. */
    public static Filter of(List<Condition> conditions) {
        for (DurationRange range : DurationRange.values()) {
            if (conditions.containsAll(range.conditions())) {
                List<Condition> rest = new ArrayList<>(conditions);
                rest.removeAll(range.conditions());
                return new Filter(range, rest);
            }
        }
        return new Filter(null, conditions);
    }

    public boolean isNone() {
        return duration == null && others.isEmpty();
    }

    /** Returns all that must be met. */
    public List<Condition> conditions() {
        List<Condition> all = new ArrayList<>(duration == null ? List.of() : duration.conditions());
        all.addAll(others);
        return all;
    }

    Filter withDuration(@Nullable DurationRange range) {
        return new Filter(range, others);
    }

    Filter with(Condition condition) {
        List<Condition> more = new ArrayList<>(others);
        more.remove(condition);
        more.add(condition);
        return new Filter(duration, more);
    }

    Filter without(Condition condition) {
        List<Condition> fewer = new ArrayList<>(others);
        fewer.remove(condition);
        return new Filter(duration, fewer);
    }
}
