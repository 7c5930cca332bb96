package semblance.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.search.Condition;
import semblance.search.ConditionException;
import semblance.ui.look.CoreWords;
import semblance.ui.look.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a person makes and unmakes a {@link Filter}. Belongs to the JavaFX thread. */
final class FilterViewModel {
    private final ObjectProperty<Filter> filter;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /** One part of the filter, in words. */
    record Chip(String words, Runnable remove) {}

    FilterViewModel(ObjectProperty<Filter> filter) {
        this.filter = filter;
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    /** The ways to filter are shown. */
    BooleanProperty open() {
        return open;
    }

    /** One sentence on what was typed last, or empty. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    List<Chip> chips() {
        Filter now = filter.get();
        List<Chip> chips = new ArrayList<>();
        Set<ContentId> among = now.among();
        if (among != null) {
            chips.add(
                    new Chip(
                            Texts.of("search.filter.among", among.size()),
                            () -> filter.set(filter.get().withAmong(null))));
        }
        DurationRange range = now.duration();
        if (range != null) {
            chips.add(new Chip(range.label(), () -> choose(null)));
        }
        for (Condition condition : now.others()) {
            chips.add(
                    new Chip(
                            ConditionWords.of(condition),
                            () -> filter.set(filter.get().without(condition))));
        }
        return chips;
    }

    void choose(@Nullable DurationRange range) {
        filter.set(filter.get().withDuration(range));
    }

    /** Adds what was typed; tells whether it is a condition. */
    boolean add(String text) {
        if (text.isBlank()) {
            problem.set("");
            return false;
        }
        try {
            filter.set(filter.get().with(Condition.parse(text)));
            problem.set("");
            return true;
        } catch (ConditionException e) {
            problem.set(CoreWords.of(String.valueOf(e.getMessage())));
            return false;
        }
    }

    void clear() {
        problem.set("");
        filter.set(Filter.NONE);
    }
}
