package semblance.ui.preview;

import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import semblance.library.Waveform;
import semblance.media.TimeSpan;

import java.util.List;

/**
 * The time of a sound or a video from left to right: its waveform if it is known, the span that
 * matched in the accent colour, the playhead, and below an axis. A press or drag on the waveform
 * moves the playhead, a drag along the axis marks a span.
 */
final class TimeTrack extends Region {
    private static final StyleablePropertyFactory<TimeTrack> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double INSET = 8;
    private static final double AXIS = 24;
    private static final double BAR = 2;
    private static final double PITCH = 3;
    private static final double LABEL_DISTANCE = 64;
    private static final double FONT_SIZE = 11;
    private static final double MATCH_ALPHA = 0.14;
    private static final double TO_COME_ALPHA = 0.5;

    private final PlayerViewModel player;
    private final Canvas canvas = new Canvas();
    private final double trackHeight;
    private final SimpleObjectProperty<@Nullable Waveform> waveform =
            new SimpleObjectProperty<>(this, "waveform");
    private final StyleableProperty<Color> peakColor =
            CSS.createStyleableColorProperty(this, "peakColor", "-track-peak", t -> t.peakColor);
    private final StyleableProperty<Color> playedColor =
            CSS.createStyleableColorProperty(
                    this, "playedColor", "-track-played", t -> t.playedColor);
    private final StyleableProperty<Color> matchColor =
            CSS.createStyleableColorProperty(this, "matchColor", "-track-match", t -> t.matchColor);
    private final StyleableProperty<Color> axisColor =
            CSS.createStyleableColorProperty(this, "axisColor", "-track-axis", t -> t.axisColor);
    private final StyleableProperty<Color> headColor =
            CSS.createStyleableColorProperty(this, "headColor", "-track-head", t -> t.headColor);
    private final StyleableProperty<Color> markColor =
            CSS.createStyleableColorProperty(this, "markColor", "-track-mark", t -> t.markColor);

    TimeTrack(PlayerViewModel player, double trackHeight) {
        this.player = player;
        this.trackHeight = trackHeight;
        getStyleClass().add("time-track");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(
                "Left and right arrow move by one second, I and O mark the beginning and the end"
                        + " of a span, Escape clears the mark.");
        getChildren().add(canvas);
        player.position().subscribe(this::changed);
        player.duration().subscribe(this::changed);
        player.span().selection().subscribe(this::draw);
        player.span().looping().subscribe(this::draw);
        waveform.subscribe(this::draw);
        List.of(peakColor, playedColor, matchColor, axisColor, headColor, markColor)
                .forEach(color ->
                        ((javafx.beans.value.ObservableValue<?>) color).subscribe(this::draw));
        new TrackDrag(player, trackHeight, this::geometry).listenTo(this);
    }

    SimpleObjectProperty<@Nullable Waveform> waveform() {
        return waveform;
    }

    TrackGeometry geometry() {
        return new TrackGeometry(getWidth(), INSET, player.duration().get());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }

    @Override
    protected double computePrefHeight(double width) {
        return trackHeight + AXIS;
    }

    @Override
    protected double computeMinHeight(double width) {
        return trackHeight + AXIS;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LABEL_DISTANCE;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void changed() {
        setAccessibleText(
                "Position "
                        + TimeText.precise(player.position().get())
                        + " of "
                        + TimeText.precise(player.duration().get()));
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() < 2 * INSET || canvas.getHeight() < AXIS) {
            return;
        }
        TrackGeometry geometry = geometry();
        TimeSpan match = player.match();
        if (match != null && geometry.seconds() > 0) {
            double x = Math.round(geometry.x(match.startSeconds()));
            double w = Math.max(BAR, Math.round(geometry.x(match.endSeconds())) - x);
            pen.setGlobalAlpha(MATCH_ALPHA);
            pen.setFill(matchColor.getValue());
            pen.fillRoundRect(x, 0, w, trackHeight, 6, 6);
            pen.setGlobalAlpha(1);
        }
        drawPeaks(pen, geometry);
        drawAxis(pen, geometry);
        drawSelection(pen, geometry);
        drawHead(pen, geometry);
    }

    private void drawPeaks(GraphicsContext pen, TrackGeometry geometry) {
        Waveform known = waveform.get();
        double middle = trackHeight / 2;
        double head = geometry.x(player.position().get());
        double half = middle - 6;
        for (double x = INSET; x + BAR <= getWidth() - INSET; x += PITCH) {
            double peak =
                    known == null ? 0 : peak(known, geometry.time(x), geometry.time(x + PITCH));
            double h = Math.max(1, peak * half);
            Color color = barColor(geometry.time(x + BAR / 2), x < head);
            pen.setGlobalAlpha(color.equals(peakColor.getValue()) ? TO_COME_ALPHA : 1);
            pen.setFill(color);
            pen.fillRoundRect(x, middle - h, BAR, 2 * h, BAR, BAR);
        }
        pen.setGlobalAlpha(1);
    }

    private Color barColor(double time, boolean played) {
        TimeSpan match = player.match();
        if (match != null && time >= match.startSeconds() && time <= match.endSeconds()) {
            return matchColor.getValue();
        }
        return (played ? playedColor : peakColor).getValue();
    }

    private static float peak(Waveform waveform, double from, double to) {
        float[] peaks = waveform.peaks();
        double seconds = waveform.duration().toNanos() / 1e9;
        if (seconds <= 0 || peaks.length == 0) {
            return 0;
        }
        int first = (int) Math.clamp(from / seconds * peaks.length, 0, peaks.length - 1);
        int last =
                (int) Math.clamp(Math.ceil(to / seconds * peaks.length), first + 1, peaks.length);
        float highest = 0;
        for (int i = first; i < last; i++) {
            highest = Math.max(highest, peaks[i]);
        }
        return Math.min(1, highest);
    }

    private void drawAxis(GraphicsContext pen, TrackGeometry geometry) {
        Color color = axisColor.getValue();
        pen.setFill(color);
        pen.setFont(Font.font(FONT_SIZE));
        pen.setTextBaseline(VPos.CENTER);
        double step = geometry.step(LABEL_DISTANCE);
        if (geometry.seconds() <= 0) {
            return;
        }
        for (int i = 0; i * step <= geometry.seconds() + 1e-9; i++) {
            double x = Math.round(geometry.x(i * step));
            pen.fillRect(x, trackHeight, 1, 4);
            boolean last = x > getWidth() - LABEL_DISTANCE / 2;
            pen.setTextAlign(
                    i == 0
                            ? TextAlignment.LEFT
                            : last ? TextAlignment.RIGHT : TextAlignment.CENTER);
            String label = step < 1 ? TimeText.precise(i * step) : TimeText.coarse(i * step);
            pen.fillText(label, x, trackHeight + 14);
        }
    }

    private void drawSelection(GraphicsContext pen, TrackGeometry geometry) {
        TimeSpan marked = player.span().selection().get();
        if (marked == null) {
            return;
        }
        double x = Math.round(geometry.x(marked.startSeconds()));
        double w = Math.max(BAR, Math.round(geometry.x(marked.endSeconds())) - x);
        Color color = markColor.getValue();
        pen.setFill(color);
        pen.setGlobalAlpha(MATCH_ALPHA);
        pen.fillRect(x, 0, w, trackHeight + AXIS);
        pen.setGlobalAlpha(1);
        pen.fillRect(x, 0, BAR, trackHeight + AXIS);
        pen.fillRect(x + w - BAR, 0, BAR, trackHeight + AXIS);
        pen.fillRect(x, trackHeight, w, BAR);
        for (double edge : new double[] {x - 3, x + w - 5}) {
            pen.fillRoundRect(edge, trackHeight + 4, 8, 16, 4, 4);
        }
    }

    private void drawHead(GraphicsContext pen, TrackGeometry geometry) {
        double x = Math.round(geometry.x(player.position().get()));
        pen.setFill(headColor.getValue());
        pen.fillRect(x - 1, 0, 2, trackHeight);
        pen.fillPolygon(new double[] {x - 6, x + 6, x}, new double[] {0, 0, 8}, 3);
    }
}
