package semblance.ui.preview;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import semblance.ui.look.TextScale;

/** Draws times: the axis below a track, and the time under the cursor. */
final class AxisLane {
    private static final double LABEL_DISTANCE = 64;
    private static final double TICK = 4;
    private static final double LABEL_Y = 14;
    private static final double FONT_SIZE = 11;
    private static final double READOUT_HEIGHT = 16;
    private static final double READOUT_PADDING = 5;

    private AxisLane() {}

    private static Font font() {
        return Font.font(TextScale.px(FONT_SIZE));
    }

    static void draw(TrackPaint paint, double y) {
        TrackGeometry places = paint.places();
        if (places.seconds() <= 0) {
            return;
        }
        GraphicsContext pen = paint.pen();
        pen.setFill(paint.color(TrackColor.AXIS));
        pen.setFont(font());
        pen.setTextBaseline(VPos.CENTER);
        double step = places.step(TextScale.px(LABEL_DISTANCE));
        long first = (long) Math.ceil(places.from() / step - 1e-6);
        for (long i = first; i * step <= places.to() + 1e-9; i++) {
            double x = Math.round(places.x(i * step));
            pen.fillRect(x, y, 1, TICK);
            boolean atLeft = x < places.left() + TextScale.px(LABEL_DISTANCE) / 3;
            boolean atRight = x > places.right() - TextScale.px(LABEL_DISTANCE) / 3;
            pen.setTextAlign(
                    atLeft
                            ? TextAlignment.LEFT
                            : atRight ? TextAlignment.RIGHT : TextAlignment.CENTER);
            pen.fillText(TimeText.withStep(i * step, step), x, y + TextScale.px(LABEL_Y));
        }
    }

    /**
     * Draws what lies under the cursor.
     *
     * @param pitch the frequency there, null where there is none
     */
    static void drawReadout(TrackPaint paint, double x, double height, @Nullable String pitch) {
        TrackGeometry places = paint.places();
        if (places.seconds() <= 0 || x < places.left() || x > places.right()) {
            return;
        }
        GraphicsContext pen = paint.pen();
        double time = places.time(x);
        String words = TimeText.withStep(time, Math.max(0.01, places.seconds() / 1000));
        String label = pitch == null ? words : words + " \u00b7 " + pitch;
        pen.setFill(paint.color(TrackColor.HEAD));
        pen.setGlobalAlpha(0.5);
        pen.fillRect(Math.rint(x), 0, 1, height);
        pen.setGlobalAlpha(0.9);
        Text measure = new Text(label);
        measure.setFont(font());
        double w = Math.ceil(measure.getLayoutBounds().getWidth()) + 2 * READOUT_PADDING;
        double left = Math.clamp(x + READOUT_PADDING, places.left(), places.right());
        double at = left + w > places.right() ? Math.max(0, x - READOUT_PADDING - w) : left;
        pen.fillRoundRect(at, 2, w, TextScale.px(READOUT_HEIGHT), 6, 6);
        pen.setGlobalAlpha(1);
        pen.setFill(paint.color(TrackColor.QUIET));
        pen.setFont(font());
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(label, at + READOUT_PADDING, 2 + TextScale.px(READOUT_HEIGHT) / 2);
    }
}
