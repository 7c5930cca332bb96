package semblance.ui.preview;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import semblance.library.SoundOutline;
import semblance.media.TimeSpan;
import semblance.search.Moment;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The time of a sound or a video from left to right, in lanes that share it: where it matched, its
 * waveform, for a sound its spectrogram, an axis, and below a bar that says which part of all that
 * is. What the mouse does is said in {@link TrackDrag}.
 */
final class TimeTrack extends Region {
    private static final StyleablePropertyFactory<TimeTrack> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double INSET = 8;
    private static final double MATCH_ALPHA = 0.14;
    private static final double MARK_ALPHA = 0.18;
    private static final double PART_ALPHA = 0.35;
    private static final double EDGE = 2;
    private static final double SMALLEST_WIDTH = 64;

    private final PlayerViewModel player;
    private final TrackZoom zoom;
    private final OutlineViewModel outlines;
    private final List<Moment> moments;
    private final TrackLanes lanes;
    private final Canvas canvas = new Canvas();
    private final SpectrumLane overviewSpectrum = new SpectrumLane();
    private final SpectrumLane detailSpectrum = new SpectrumLane();
    private final Map<TrackColor, StyleableProperty<Color>> colors =
            new EnumMap<>(TrackColor.class);
    private double cursorX = Double.NaN;
    private double cursorY;

    TimeTrack(
            PlayerViewModel player,
            TrackZoom zoom,
            OutlineViewModel outlines,
            List<Moment> moments,
            TrackLanes lanes) {
        this.player = player;
        this.zoom = zoom;
        this.outlines = outlines;
        this.moments = moments;
        this.lanes = lanes;
        for (TrackColor color : TrackColor.values()) {
            colors.put(color, colorProperty(color));
        }
        getStyleClass().add("time-track");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(Texts.of("preview.track.help"));
        getChildren().add(canvas);
        player.position().subscribe(this::changed);
        player.duration().subscribe(this::changed);
        player.span().selection().subscribe(this::draw);
        player.span().looping().subscribe(this::draw);
        zoom.visible().subscribe(this::draw);
        outlines.overview().subscribe(this::draw);
        outlines.detail().subscribe(this::draw);
        colors.values()
                .forEach(color ->
                        ((javafx.beans.value.ObservableValue<?>) color).subscribe(this::draw));
        new TrackDrag(player, zoom, lanes, this::geometry, this::hover).listenTo(this);
        changed();
    }

    private StyleableProperty<Color> colorProperty(TrackColor color) {
        return CSS.createStyleableColorProperty(
                this,
                color.name().toLowerCase(Locale.ROOT) + "Color",
                color.css(),
                track -> track.colors.get(color));
    }

    TrackGeometry geometry() {
        return TrackGeometry.of(getWidth(), INSET, zoom.visible().get());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }

    @Override
    protected double computePrefHeight(double width) {
        return lanes.height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return lanes.height();
    }

    @Override
    protected double computePrefWidth(double height) {
        return SMALLEST_WIDTH;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    /** Shows the time at a place, none for NaN. */
    private void hover(double x, double y) {
        cursorX = x;
        cursorY = y;
        draw();
    }

    private void changed() {
        setAccessibleText(
                Texts.of(
                        "preview.track",
                        TimeText.precise(player.position().get()),
                        TimeText.precise(player.duration().get())));
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() < 2 * INSET || canvas.getHeight() < lanes.height()) {
            return;
        }
        TrackPaint paint = new TrackPaint(pen, geometry(), this::color);
        drawSpectrum(paint);
        drawMatches(paint);
        WaveLane.draw(
                paint,
                lanes.waveTop(),
                lanes.wave(),
                outlines.overview().get(),
                outlines.detail().get(),
                player.position().get(),
                player.match());
        if (lanes.heat() > 0) {
            HeatLane.draw(paint, lanes.heatTop(), lanes.heat(), moments);
        }
        AxisLane.draw(paint, lanes.axisTop());
        drawPart(paint);
        drawSelection(paint);
        drawHead(paint);
        if (!Double.isNaN(cursorX)) {
            AxisLane.drawReadout(paint, cursorX, lanes.axisTop(), pitch());
        }
    }

    private Color color(TrackColor color) {
        return Objects.requireNonNull(colors.get(color), color::css).getValue();
    }

    private void drawSpectrum(TrackPaint paint) {
        if (lanes.spectrum() <= 0) {
            return;
        }
        SoundOutline all = outlines.overview().get();
        SoundOutline part = outlines.detail().get();
        int loudest = SpectrumLane.loudest(all == null ? part : all);
        TrackGeometry places = paint.places();
        paint.pen().setFill(paint.color(TrackColor.QUIET));
        paint.pen().fillRect(places.left(), lanes.spectrumTop(), places.pixels(), lanes.spectrum());
        overviewSpectrum.draw(paint, lanes.spectrumTop(), lanes.spectrum(), all, loudest);
        detailSpectrum.draw(paint, lanes.spectrumTop(), lanes.spectrum(), part, loudest);
    }

    private void drawMatches(TrackPaint paint) {
        GraphicsContext pen = paint.pen();
        pen.setFill(paint.color(TrackColor.MATCH));
        for (Moment moment : moments) {
            pen.setGlobalAlpha(MATCH_ALPHA * HeatLane.strength(moment, moments));
            drawMatch(paint, moment.span());
        }
        TimeSpan match = player.match();
        if (match != null) {
            pen.setGlobalAlpha(MATCH_ALPHA);
            drawMatch(paint, match);
        }
        pen.setGlobalAlpha(1);
        if (match != null && lanes.spectrum() > 0) {
            // A tint is lost on a picture: there the span has edges.
            double y = lanes.spectrumTop();
            paint.fill(match.startSeconds(), match.endSeconds(), y - EDGE, EDGE, 0);
            paint.fill(match.startSeconds(), match.endSeconds(), y + lanes.spectrum(), EDGE, 0);
        }
    }

    private void drawMatch(TrackPaint paint, TimeSpan span) {
        paint.fill(
                span.startSeconds(),
                span.endSeconds(),
                lanes.waveTop(),
                lanes.wave() + (lanes.spectrum() > 0 ? lanes.spectrum() + TrackLanes.GAP : 0),
                4);
    }

    /** Draws which part of all is seen. */
    private void drawPart(TrackPaint paint) {
        double whole = player.duration().get();
        if (zoom.isAll() || whole <= 0) {
            return;
        }
        TrackPaint all =
                new TrackPaint(
                        paint.pen(),
                        new TrackGeometry(getWidth(), INSET, 0, whole),
                        paint.colors());
        HeatLane.draw(all, lanes.partTop(), lanes.part(), moments);
        TimeSpan seen = zoom.visible().get();
        GraphicsContext pen = paint.pen();
        pen.setFill(paint.color(TrackColor.HEAD));
        pen.setGlobalAlpha(PART_ALPHA);
        all.fill(
                seen.startSeconds(),
                seen.endSeconds(),
                lanes.partTop(),
                lanes.part(),
                lanes.part());
        pen.setGlobalAlpha(1);
    }

    private void drawSelection(TrackPaint paint) {
        TimeSpan marked = player.span().selection().get();
        if (marked == null) {
            return;
        }
        GraphicsContext pen = paint.pen();
        double from = marked.startSeconds();
        double to = marked.endSeconds();
        pen.setFill(paint.color(TrackColor.MARK));
        pen.setGlobalAlpha(MARK_ALPHA);
        paint.fill(from, to, 0, lanes.axisTop() + TrackLanes.AXIS, 0);
        pen.setGlobalAlpha(1);
        paint.fill(from, to, lanes.axisTop(), EDGE, 0);
        for (double edge : new double[] {from, to}) {
            double x = Math.round(paint.places().x(edge));
            if (x >= paint.places().left() - 1 && x <= paint.places().right() + 1) {
                pen.fillRect(x - 1, 0, EDGE, lanes.axisTop());
                pen.fillRoundRect(x - 4, lanes.axisTop() + 4, 8, TrackLanes.AXIS - 8, 4, 4);
            }
        }
    }

    private void drawHead(TrackPaint paint) {
        double x = Math.round(paint.places().x(player.position().get()));
        if (x < paint.places().left() - 1 || x > paint.places().right() + 1) {
            return;
        }
        GraphicsContext pen = paint.pen();
        pen.setFill(paint.color(TrackColor.HEAD));
        pen.fillRect(x - 1, 0, 2, lanes.axisTop());
        pen.fillPolygon(new double[] {x - 6, x + 6, x}, new double[] {0, 0, 8}, 3);
    }

    private @Nullable String pitch() {
        SoundOutline known = outlines.overview().get();
        double share = 1 - (cursorY - lanes.spectrumTop()) / Math.max(1, lanes.spectrum());
        if (known == null || lanes.spectrum() <= 0 || share < 0 || share > 1) {
            return null;
        }
        double hertz = known.spectrogram().hertz(share);
        return hertz < 1000
                ? Texts.of("preview.hertz", Words.number(Math.round(hertz)))
                : Texts.of("preview.kilohertz", Words.decimal(hertz / 1000, 1));
    }
}
