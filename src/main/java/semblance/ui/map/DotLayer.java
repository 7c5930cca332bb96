package semblance.ui.map;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import semblance.atlas.Atlas;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * All points as dots, painted pixel by pixel into one image: a canvas would keep a command for each
 * of a hundred thousand, this takes some milliseconds. Where many lie they add up. Belongs to the
 * JavaFX thread.
 */
final class DotLayer extends ImageView {
    private static final double SMALLEST = 1.1;
    private static final double LARGEST = 4.5;
    private static final double RING = 1.6;
    private static final int STEPS = 255;
    private static final int OPAQUE = 0xff000000;

    private int width = 1;
    private int height = 1;
    private double density = 1;
    private int[] pixels = new int[1];
    private PixelBuffer<IntBuffer> buffer =
            new PixelBuffer<>(1, 1, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());

    DotLayer() {
        setMouseTransparent(true);
    }

    /**
     * @param pixelsPerUnit of the screen: 2 where it is twice as fine
     */
    void resizeTo(double w, double h, double pixelsPerUnit) {
        int newWidth = Math.max(1, (int) Math.ceil(w * pixelsPerUnit));
        int newHeight = Math.max(1, (int) Math.ceil(h * pixelsPerUnit));
        if (newWidth != width || newHeight != height || pixelsPerUnit != density) {
            width = newWidth;
            height = newHeight;
            density = pixelsPerUnit;
            pixels = new int[width * height];
            buffer =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(pixels),
                            PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
            setFitWidth(width / density);
            setFitHeight(height / density);
        }
    }

    void paint(MapScene scene, MapCamera camera, MapColors colors) {
        Arrays.fill(pixels, 0);
        Atlas atlas = scene.atlas();
        if (atlas != null) {
            double radius = radius(scene.grid().size(), camera.zoom());
            double margin = 2 * LARGEST;
            int[][] stamps = stamps(radius, colors);
            Stamp plain = new Stamp(radius * density, false);
            Stamp ring = new Stamp((radius + RING) * density, true);
            int chosen = OPAQUE | rgb(colors.chosen());
            int found = OPAQUE | rgb(colors.found());
            scene.grid()
                    .around(
                            camera.mapX(-margin),
                            camera.mapY(-margin),
                            camera.mapX(camera.width() + margin),
                            camera.mapY(camera.height() + margin),
                            item -> {
                                int x = (int) (camera.screenX(atlas.x(item)) * density);
                                int y = (int) (camera.screenY(atlas.y(item)) * density);
                                int color = scene.coloring().colorOf()[item];
                                plain.print(x, y, stamps[scene.isDimmed(item) ? 1 : 0][color]);
                                if (scene.isFound(item)) {
                                    ring.print(x, y, found);
                                }
                                if (scene.isSelected(item)) {
                                    ring.print(x, y, chosen);
                                }
                            });
        }
        buffer.updateBuffer(_ -> null);
    }

    /** Dots of few files are larger; all grow as one comes nearer. */
    private static double radius(int points, double zoom) {
        double room = 130 / Math.sqrt(Math.max(1, points));
        return Math.clamp(room * Math.sqrt(zoom), SMALLEST, LARGEST);
    }

    private static int[][] stamps(double radius, MapColors colors) {
        double opacity = Math.clamp(.25 + radius / LARGEST, .4, .95);
        int[][] stamps = new int[2][Coloring.COLORS];
        for (int i = 0; i < Coloring.COLORS; i++) {
            int rgb = rgb(colors.point(i));
            stamps[0][i] = (int) (STEPS * opacity) << 24 | rgb;
            stamps[1][i] = (int) (STEPS * opacity * .25) << 24 | rgb;
        }
        return stamps;
    }

    private static int rgb(Color color) {
        return (int) Math.round(color.getRed() * STEPS) << 16
                | (int) Math.round(color.getGreen() * STEPS) << 8
                | (int) Math.round(color.getBlue() * STEPS);
    }

    /** The shape of a dot or of a ring: how much of each pixel it covers. */
    private final class Stamp {
        private final int half;
        private final int[] cover;

        Stamp(double radius, boolean isRing) {
            half = (int) Math.floor(radius + .5);
            int side = 2 * half + 1;
            cover = new int[side * side];
            for (int y = -half; y <= half; y++) {
                for (int x = -half; x <= half; x++) {
                    double far = Math.hypot(x, y);
                    double full = Math.clamp(radius - far + .5, 0, 1);
                    double hole = isRing ? Math.clamp(radius - 1.6 * density - far + .5, 0, 1) : 0;
                    cover[(y + half) * side + x + half] = (int) (STEPS * (full - hole));
                }
            }
        }

        /**
         * @param argb not multiplied by its opacity
         */
        void print(int centerX, int centerY, int argb) {
            int top = Math.max(0, centerY - half);
            int bottom = Math.min(height - 1, centerY + half);
            int left = Math.max(0, centerX - half);
            int right = Math.min(width - 1, centerX + half);
            int side = 2 * half + 1;
            for (int y = top; y <= bottom; y++) {
                int shape = (y - centerY + half) * side - centerX + half;
                int line = y * width;
                for (int x = left; x <= right; x++) {
                    int alpha = cover[shape + x] * (argb >>> 24) / STEPS;
                    if (alpha > 0) {
                        pixels[line + x] = over(argb, alpha, pixels[line + x]);
                    }
                }
            }
        }

        private static int over(int rgb, int alpha, int below) {
            int rest = STEPS - alpha;
            int a = alpha + (below >>> 24) * rest / STEPS;
            int r = ((rgb >> 16 & 0xff) * alpha + (below >> 16 & 0xff) * rest) / STEPS;
            int g = ((rgb >> 8 & 0xff) * alpha + (below >> 8 & 0xff) * rest) / STEPS;
            int b = ((rgb & 0xff) * alpha + (below & 0xff) * rest) / STEPS;
            return a << 24 | r << 16 | g << 8 | b;
        }
    }
}
