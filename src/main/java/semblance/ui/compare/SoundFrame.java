package semblance.ui.compare;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import semblance.library.SoundOutline;
import semblance.media.TimeSpan;
import semblance.search.SearchResult;
import semblance.ui.look.Reasons;
import semblance.ui.task.Background;

/**
 * A sound as its waveform, of which the shared {@link View} tells which part of the time is seen;
 * the moment that was found lies on a ground of its own. Belongs to the JavaFX thread.
 */
final class SoundFrame extends Pane {
    private static final int COLUMNS = 4000;
    private static final double PITCH = 4;
    private static final double WHEEL = 1.0018;
    private static final double MOST_HEIGHT = 180;

    private final SearchResult result;
    private final ObjectProperty<View> view;
    private final Path wave = new Path();
    private final Rectangle match = new Rectangle();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Background.Task loading;
    private @Nullable SoundOutline outline;

    SoundFrame(
            SearchResult result,
            OutlineSource source,
            Background background,
            ObjectProperty<View> view) {
        this.result = result;
        this.view = view;
        getStyleClass().add("compare-sound");
        wave.getStyleClass().add("compare-wave");
        wave.setManaged(false);
        match.getStyleClass().add("compare-match");
        match.setManaged(false);
        getChildren().addAll(match, wave);
        addEventHandler(
                ScrollEvent.SCROLL,
                event -> {
                    if (event.getDeltaY() != 0 && getWidth() > 0) {
                        double at = event.getX() / getWidth();
                        view.set(view.get().zoomed(Math.pow(WHEEL, event.getDeltaY()), at, 0.5));
                        event.consume();
                    }
                });
        loading =
                background.run(
                        () -> source.outline(result.path(), COLUMNS),
                        loaded -> {
                            outline = loaded;
                            requestLayout();
                        },
                        failure -> problem.set(Reasons.sentence(failure)));
    }

    /** One sentence on why there is no waveform, or empty. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void dispose() {
        loading.cancel();
    }

    @Override
    protected void layoutChildren() {
        SoundOutline known = outline;
        wave.getElements().clear();
        match.setVisible(false);
        double width = getWidth();
        if (known == null || width <= 0) {
            return;
        }
        float[] peaks = known.waveform().peaks();
        double seconds = Math.max(1e-9, known.span().endSeconds() - known.span().startSeconds());
        View seen = view.get();
        double first = seen.x() - 0.5 / seen.zoom();
        double share = 1 / seen.zoom();
        double height = Math.min(MOST_HEIGHT, getHeight());
        double middle = getHeight() / 2;
        for (double x = PITCH / 2; x < width; x += PITCH) {
            double from = first + share * (x / width);
            double to = first + share * ((x + PITCH) / width);
            double half = Math.max(1, height / 2 * peak(peaks, from, to));
            wave.getElements().add(new MoveTo(x, middle - half));
            wave.getElements().add(new LineTo(x, middle + half));
        }
        TimeSpan span = result.span();
        if (span != null) {
            double left = (span.startSeconds() / seconds - first) / share * width;
            double right = (span.endSeconds() / seconds - first) / share * width;
            match.setX(Math.clamp(left, 0, width));
            match.setWidth(Math.max(0, Math.clamp(right, 0, width) - match.getX()));
            match.setY(middle - height / 2);
            match.setHeight(height);
            match.setVisible(match.getWidth() > 0);
        }
    }

    private static double peak(float[] peaks, double from, double to) {
        int first = (int) Math.clamp(from * peaks.length, 0, Math.max(0, peaks.length - 1));
        int last = (int) Math.clamp(Math.ceil(to * peaks.length), first + 1.0, peaks.length);
        float highest = 0;
        for (int i = first; i < last && i < peaks.length; i++) {
            highest = Math.max(highest, peaks[i]);
        }
        return Math.min(1, highest);
    }
}
