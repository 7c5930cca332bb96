package semblance.ui.preview;

import javafx.scene.canvas.GraphicsContext;

import semblance.search.Moment;

import java.util.List;

/** Draws where a file answers the query, the stronger the better the answer. */
final class HeatLane {
    private static final double WEAKEST_ALPHA = 0.3;
    private static final double GROUND_ALPHA = 0.15;
    private static final double HEAT_WIDTH = 10;

    private HeatLane() {}

    /** Draws a line of its own: what the place of a moment is worth, on a muted ground. */
    static void draw(TrackPaint paint, double y, double height, List<Moment> moments) {
        GraphicsContext pen = paint.pen();
        TrackGeometry places = paint.places();
        pen.setFill(paint.color(TrackColor.PEAK));
        pen.setGlobalAlpha(GROUND_ALPHA);
        pen.fillRoundRect(places.left(), y, places.pixels(), height, height, height);
        pen.setFill(paint.color(TrackColor.MATCH));
        double least = HEAT_WIDTH / places.pixels() * places.seconds();
        for (Moment moment : moments) {
            double start = moment.span().startSeconds();
            double end = moment.span().endSeconds();
            double widen = Math.max(0, least - (end - start)) / 2;
            pen.setGlobalAlpha(strength(moment, moments));
            paint.fill(start - widen, end + widen, y, height, height);
        }
        pen.setGlobalAlpha(1);
    }

    /** Returns 0.3 to 1 for the weakest to the strongest of the moments. */
    static double strength(Moment moment, List<Moment> moments) {
        double most = moments.stream().mapToDouble(Moment::score).max().orElse(0);
        double least = moments.stream().mapToDouble(Moment::score).min().orElse(0);
        double share = most - least < 1e-6 ? 1 : (moment.score() - least) / (most - least);
        return WEAKEST_ALPHA + (1 - WEAKEST_ALPHA) * share;
    }
}
