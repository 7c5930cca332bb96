package semblance.ui.search;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.search.Condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the facts of results must be besides their kind, and which files may be results at all.
 * Unchangeable.
 *
 * @param duration null for any
 * @param others conditions that were typed, none twice
 * @param among files that were chosen elsewhere, to be searched alone; null for all. Unlike the
 *     rest they are for now: no kept search has them.
 */
public record Filter(
        @Nullable DurationRange duration, List<Condition> others, @Nullable Set<ContentId> among) {
    /** Lets everything through. */
    public static final Filter NONE = new Filter(null, List.of(), null);

    public Filter {
        others = List.copyOf(others);
        among = among == null ? null : Set.copyOf(among);
    }

    /** Returns the filter whose {@link #conditions} are these. */
    public static Filter of(List<Condition> conditions) {
        for (DurationRange range : DurationRange.values()) {
            if (conditions.containsAll(range.conditions())) {
                List<Condition> rest = new ArrayList<>(conditions);
                rest.removeAll(range.conditions());
                return new Filter(range, rest, null);
            }
        }
        return new Filter(null, conditions, null);
    }

    public boolean isNone() {
        return duration == null && others.isEmpty() && among == null;
    }

    /** Returns all that must be met. */
    public List<Condition> conditions() {
        List<Condition> all = new ArrayList<>(duration == null ? List.of() : duration.conditions());
        all.addAll(others);
        return all;
    }

    Filter withDuration(@Nullable DurationRange range) {
        return new Filter(range, others, among);
    }

    Filter with(Condition condition) {
        List<Condition> more = new ArrayList<>(others);
        more.remove(condition);
        more.add(condition);
        return new Filter(duration, more, among);
    }

    Filter without(Condition condition) {
        List<Condition> fewer = new ArrayList<>(others);
        fewer.remove(condition);
        return new Filter(duration, fewer, among);
    }

    Filter withAmong(@Nullable Set<ContentId> files) {
        return new Filter(duration, others, files);
    }
}
