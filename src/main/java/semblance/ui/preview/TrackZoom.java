package semblance.ui.preview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;

import semblance.media.TimeSpan;

/**
 * Which part of a file's time a track shows. Knows no node; belongs to the thread that draws, whose
 * playhead it follows.
 */
final class TrackZoom {
    private static final double SHORTEST_SECONDS = 0.5;

    /** As much of the match's own length is shown before it and behind it. */
    private static final double AROUND = 1.5;

    private static final double LEAST_AROUND_SECONDS = 2;

    /** A match that takes a smaller share of all can hardly be seen. */
    private static final double SEEN_SHARE = 1 / 15.0;

    private final ObservableDoubleValue duration;
    private final ReadOnlyObjectWrapper<TimeSpan> visible =
            new ReadOnlyObjectWrapper<>(this, "visible", TimeSpan.ofSeconds(0, 0));
    private boolean all = true;

    TrackZoom(ObservableDoubleValue duration) {
        this.duration = duration;
        duration.subscribe(seconds -> keepInside());
    }

    ReadOnlyObjectProperty<TimeSpan> visible() {
        return visible.getReadOnlyProperty();
    }

    /** Tells whether the whole file is shown. */
    boolean isAll() {
        return all;
    }

    void showAll() {
        all = true;
        visible.set(TimeSpan.ofSeconds(0, Math.max(0, duration.get())));
    }

    /** Shows a span and what lies around it. */
    void showAround(TimeSpan span) {
        double length = span.endSeconds() - span.startSeconds();
        double around = Math.max(LEAST_AROUND_SECONDS, AROUND * length);
        show(span.startSeconds() - around, span.endSeconds() + around);
    }

    /** Shows a span and what lies around it, unless it is well seen among all. */
    void showAroundIfTiny(TimeSpan span) {
        double share = (span.endSeconds() - span.startSeconds()) / Math.max(1e-9, duration.get());
        if (share < SEEN_SHARE && duration.get() > 60) {
            showAround(span);
        }
    }

    /**
     * Shows more or less.
     *
     * @param factor above 1 shows less, larger
     * @param around the time that stays in its place
     */
    void zoom(double factor, double around) {
        TimeSpan now = visible.get();
        double fixed = Math.clamp(around, now.startSeconds(), now.endSeconds());
        double before = (fixed - now.startSeconds()) / factor;
        double after = (now.endSeconds() - fixed) / factor;
        double missing = Math.max(0, SHORTEST_SECONDS - before - after) / 2;
        show(fixed - before - missing, fixed + after + missing);
    }

    void pan(double seconds) {
        if (!all) {
            TimeSpan now = visible.get();
            show(now.startSeconds() + seconds, now.endSeconds() + seconds);
        }
    }

    /** Turns to the page that holds a moment, if it has left the one that is seen. */
    void follow(double seconds) {
        TimeSpan now = visible.get();
        if (all || (seconds >= now.startSeconds() && seconds <= now.endSeconds())) {
            return;
        }
        double length = now.endSeconds() - now.startSeconds();
        double start = seconds - length / 10;
        show(start, start + length);
    }

    private void keepInside() {
        if (all) {
            showAll();
        } else {
            TimeSpan now = visible.get();
            show(now.startSeconds(), now.endSeconds());
        }
    }

    private void show(double start, double end) {
        double whole = duration.get();
        double length = end - start;
        if (length >= whole || whole <= SHORTEST_SECONDS) {
            showAll();
            return;
        }
        all = false;
        double first = Math.clamp(start, 0, whole - length);
        visible.set(TimeSpan.ofSeconds(first, first + length));
    }
}
