package semblance.ui.search;

import org.jspecify.annotations.Nullable;

import semblance.search.Condition;
import semblance.search.ConditionException;

import java.util.ArrayList;
import java.util.List;

/** How long the sounds and films are that are wanted. */
public enum DurationRange {
    SECONDS("Under 10 s", null, "10s"),
    A_MINUTE("10 s \u2013 1 min", "10s", "1min"),
    MINUTES("1 \u2013 10 min", "1min", "10min"),
    LONG("Over 10 min", "10min", null);

    private final String label;
    private final @Nullable String from;
    private final @Nullable String below;

    DurationRange(String label, @Nullable String from, @Nullable String below) {
        this.label = label;
        this.from = from;
        this.below = below;
    }

    public String label() {
        return label;
    }

    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        if (from != null) {
            conditions.add(condition("duration>=" + from));
        }
        if (below != null) {
            conditions.add(condition("duration<" + below));
        }
        return conditions;
    }

    private static Condition condition(String text) {
        try {
            return Condition.parse(text);
        } catch (ConditionException e) {
            throw new IllegalStateException(e);
        }
    }
}
