package semblance.ui.preview;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import semblance.library.SoundOutline;
import semblance.library.Spectrogram;

import java.util.List;

/**
 * Draws a spectrogram, low frequencies at the bottom. It keeps the coloured image of the outline
 * that it drew last, so that drawing again costs no more than an image. Belongs to the thread that
 * draws.
 */
final class SpectrumLane {
    private static final List<TrackColor> SCALE =
            List.of(TrackColor.QUIET, TrackColor.LOW, TrackColor.HIGH, TrackColor.LOUD);

    /** Levels are half decibels: what lies 70 dB below the loudest looks like silence. */
    private static final int RANGE = 140;

    /** Noise of a recording of nothing must not glow: the loudest is taken as at least -60 dB. */
    private static final int LEAST_LOUDEST = 135;

    private static final double BLEED = 0.5;
    private @Nullable SoundOutline drawn;
    private @Nullable Image image;
    private List<Color> imageColors = List.of();
    private int imageLoudest;

    /**
     * @param loudest the level that has the loudest colour, so that parts of a recording look as
     *     loud as in the whole
     */
    void draw(
            TrackPaint paint,
            double y,
            double height,
            @Nullable SoundOutline outline,
            int loudest) {
        if (outline == null || outline.spectrogram().columns() == 0) {
            return;
        }
        List<Color> colors = SCALE.stream().map(paint::color).toList();
        Image picture = image;
        if (picture == null
                || !outline.equals(drawn)
                || loudest != imageLoudest
                || !colors.equals(imageColors)) {
            picture = image(outline.spectrogram(), loudest, colors);
            image = picture;
            drawn = outline;
            imageColors = colors;
            imageLoudest = loudest;
        }
        TrackGeometry places = paint.places();
        double start = outline.span().startSeconds();
        double end = outline.span().endSeconds();
        double from = Math.max(start, places.from());
        double to = Math.min(end, places.to());
        if (to <= from) {
            return;
        }
        double perSecond = picture.getWidth() / (end - start);
        paint.pen().setImageSmoothing(true);
        paint.pen()
                .drawImage(
                        picture,
                        (from - start) * perSecond,
                        BLEED,
                        Math.max(BLEED, (to - from) * perSecond),
                        picture.getHeight() - 2 * BLEED,
                        places.x(from),
                        y,
                        Math.max(1, places.x(to) - places.x(from)),
                        height);
    }

    /** Returns the level of the loudest colour for an outline of all. */
    static int loudest(@Nullable SoundOutline outline) {
        return outline == null
                ? LEAST_LOUDEST
                : Math.max(LEAST_LOUDEST, outline.spectrogram().loudest());
    }

    private static Image image(Spectrogram spectrogram, int loudest, List<Color> colors) {
        int[] scale = new int[RANGE + 1];
        for (int i = 0; i <= RANGE; i++) {
            scale[i] = argb(color(colors, i / (double) RANGE));
        }
        int columns = spectrogram.columns();
        int bands = spectrogram.bands();
        int[] pixels = new int[columns * bands];
        for (int column = 0; column < columns; column++) {
            for (int band = 0; band < bands; band++) {
                int above = spectrogram.level(column, band) - loudest + RANGE;
                pixels[(bands - 1 - band) * columns + column] = scale[Math.clamp(above, 0, RANGE)];
            }
        }
        WritableImage image = new WritableImage(columns, bands);
        image.getPixelWriter()
                .setPixels(
                        0, 0, columns, bands, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        return image;
    }

    private static Color color(List<Color> colors, double share) {
        double at = share * (colors.size() - 1);
        int first = Math.min(colors.size() - 2, (int) at);
        return colors.get(first).interpolate(colors.get(first + 1), at - first);
    }

    private static int argb(Color color) {
        return (int) Math.round(255 * color.getOpacity()) << 24
                | (int) Math.round(255 * color.getRed()) << 16
                | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }
}
