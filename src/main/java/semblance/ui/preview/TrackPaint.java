package semblance.ui.preview;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import java.util.function.Function;

/**
 * What the lanes of a track draw with: the pen, where times lie, and the colours. For one drawing.
 */
record TrackPaint(GraphicsContext pen, TrackGeometry places, Function<TrackColor, Color> colors) {
    /** A span shorter than this many pixels is drawn as long. */
    static final double LEAST_WIDTH = 3;

    Color color(TrackColor color) {
        return colors.apply(color);
    }

    /** Fills the place of a span of time, cut off at the edges of the track. */
    void fill(double from, double to, double y, double height, double arc) {
        double left = Math.max(places.left(), places.x(from));
        double right = Math.min(places.right(), places.x(to));
        if (places.seconds() <= 0 || right < places.left() || left > places.right()) {
            return;
        }
        double x = Math.round(left);
        double w = Math.max(LEAST_WIDTH, Math.round(right) - x);
        pen.fillRoundRect(x, y, w, height, arc, arc);
    }
}
