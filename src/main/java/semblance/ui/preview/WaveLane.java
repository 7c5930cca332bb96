package semblance.ui.preview;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import semblance.library.SoundOutline;
import semblance.library.Waveform;
import semblance.media.TimeSpan;

/** Draws a waveform as upright bars; a line where none is known. */
final class WaveLane {
    private static final double BAR = 2;
    private static final double PITCH = 3;
    private static final double EDGE = 6;
    private static final double TO_COME_ALPHA = 0.5;

    private WaveLane() {}

    /**
     * @param overview of all, or null
     * @param detail of what is seen, or null
     * @param head the time that has been played
     */
    static void draw(
            TrackPaint paint,
            double y,
            double height,
            @Nullable SoundOutline overview,
            @Nullable SoundOutline detail,
            double head,
            @Nullable TimeSpan match) {
        GraphicsContext pen = paint.pen();
        TrackGeometry places = paint.places();
        double middle = y + height / 2;
        double half = height / 2 - EDGE;
        for (double x = places.left(); x + BAR <= places.right(); x += PITCH) {
            double from = places.time(x);
            double to = places.time(x + PITCH);
            boolean fine = detail != null && contains(detail.span(), from, to);
            double h = Math.max(1, half * peak(fine ? detail : overview, from, to));
            Color color = color(paint, from, head, match);
            pen.setGlobalAlpha(color.equals(paint.color(TrackColor.PEAK)) ? TO_COME_ALPHA : 1);
            pen.setFill(color);
            pen.fillRoundRect(x, middle - h, BAR, 2 * h, BAR, BAR);
        }
        pen.setGlobalAlpha(1);
    }

    private static boolean contains(TimeSpan span, double from, double to) {
        return from >= span.startSeconds() && to <= span.endSeconds();
    }

    private static Color color(
            TrackPaint paint, double time, double head, @Nullable TimeSpan match) {
        if (match != null && time >= match.startSeconds() && time <= match.endSeconds()) {
            return paint.color(TrackColor.MATCH);
        }
        return paint.color(time < head ? TrackColor.PLAYED : TrackColor.PEAK);
    }

    private static float peak(@Nullable SoundOutline outline, double from, double to) {
        Waveform waveform = outline == null ? null : outline.waveform();
        if (outline == null
                || waveform == null
                || waveform.peaks().length == 0
                || from >= outline.span().endSeconds()) {
            return 0;
        }
        float[] peaks = waveform.peaks();
        double start = outline.span().startSeconds();
        double perSecond = peaks.length / Math.max(1e-9, outline.span().endSeconds() - start);
        int first = (int) Math.clamp((from - start) * perSecond, 0, peaks.length - 1);
        int last = (int) Math.clamp(Math.ceil((to - start) * perSecond), first + 1.0, peaks.length);
        float highest = 0;
        for (int i = first; i < last; i++) {
            highest = Math.max(highest, peaks[i]);
        }
        return Math.min(1, highest);
    }
}
