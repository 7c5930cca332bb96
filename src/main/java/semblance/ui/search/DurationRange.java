package semblance.ui.search;

import org.jspecify.annotations.Nullable;

import semblance.search.Condition;
import semblance.search.ConditionException;
import semblance.ui.look.Texts;

import java.util.ArrayList;
import java.util.List;

/** How long the sounds and films are that are wanted. */
public enum DurationRange {
    SECONDS(null, "10s"),
    A_MINUTE("10s", "1min"),
    MINUTES("1min", "10min"),
    LONG("10min", null);

    private final @Nullable String from;
    private final @Nullable String below;

    DurationRange(@Nullable String from, @Nullable String below) {
        this.from = from;
        this.below = below;
    }

    public String label() {
        return switch (this) {
            case SECONDS -> Texts.of("search.length.seconds");
            case A_MINUTE -> Texts.of("search.length.minute");
            case MINUTES -> Texts.of("search.length.minutes");
            case LONG -> Texts.of("search.length.long");
        };
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
