package semblance.ui.preview;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableDoubleValue;

import org.jspecify.annotations.Nullable;

import semblance.media.TimeSpan;

/**
 * The span of a file that a person marked, and the loop that follows from it: the marked span, else
 * the matched one, else the whole file is repeated. Plays nothing. Belongs to the thread that
 * draws, but for {@link #current}, which any thread may ask.
 */
final class SpanLoop {
    /** A span shorter than this is no use as a query or a loop. */
    private static final double SHORTEST_SPAN_SECONDS = 0.1;

    private static final double SHORTEST_LOOP_SECONDS = 0.5;

    private final @Nullable TimeSpan match;
    private final ObservableDoubleValue position;
    private final ObservableDoubleValue duration;
    private final ObjectProperty<@Nullable TimeSpan> selection =
            new SimpleObjectProperty<>(this, "selection");
    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping");
    private final ReadOnlyObjectWrapper<@Nullable TimeSpan> loop =
            new ReadOnlyObjectWrapper<>(this, "loop");
    private volatile @Nullable TimeSpan current;

    SpanLoop(
            @Nullable TimeSpan match,
            ObservableDoubleValue position,
            ObservableDoubleValue duration) {
        this.match = match;
        this.position = position;
        this.duration = duration;
        selection.subscribe(this::update);
        looping.subscribe(this::update);
    }

    ObjectProperty<@Nullable TimeSpan> selection() {
        return selection;
    }

    BooleanProperty looping() {
        return looping;
    }

    /** Returns what is repeated, null if nothing is. */
    ReadOnlyObjectProperty<@Nullable TimeSpan> loop() {
        return loop.getReadOnlyProperty();
    }

    /** Returns what {@link #loop} holds. */
    @Nullable TimeSpan current() {
        return current;
    }

    void select(double one, double other) {
        double start = inside(Math.min(one, other), duration.get());
        double end = inside(Math.max(one, other), duration.get());
        selection.set(end - start < SHORTEST_SPAN_SECONDS ? null : TimeSpan.ofSeconds(start, end));
    }

    void selectFromHere() {
        TimeSpan old = selection.get();
        double here = position.get();
        select(here, old != null && old.endSeconds() > here ? old.endSeconds() : duration.get());
    }

    void selectToHere() {
        TimeSpan old = selection.get();
        double here = position.get();
        select(old != null && old.startSeconds() < here ? old.startSeconds() : 0, here);
    }

    /** Returns a moment brought inside a file, whose duration is 0 where it is unknown. */
    static double inside(double seconds, double duration) {
        return Math.clamp(seconds, 0, duration > 0 ? duration : Double.MAX_VALUE);
    }

    private void update() {
        TimeSpan repeated = repeated();
        current = repeated;
        loop.set(repeated);
    }

    private @Nullable TimeSpan repeated() {
        if (!looping.get()) {
            return null;
        }
        TimeSpan span = selection.get() == null ? match : selection.get();
        if (span == null) {
            return duration.get() > 0 ? TimeSpan.ofSeconds(0, duration.get()) : null;
        }
        double start = span.startSeconds();
        return TimeSpan.ofSeconds(
                start, Math.max(span.endSeconds(), start + SHORTEST_LOOP_SECONDS));
    }
}
