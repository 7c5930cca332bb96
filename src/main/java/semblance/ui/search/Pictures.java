package semblance.ui.search;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

import semblance.media.Picture;

import java.nio.ByteBuffer;

/** Turns the window's images into the program's pictures and back. */
public final class Pictures {
    private static final int OPAQUE = 255;

    private Pictures() {}

    /** Returns the image on a white ground, as all pictures of the program are. */
    public static Picture ofImage(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        byte[] rgb = new byte[3 * width * height];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            pixels.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            for (int argb : row) {
                int alpha = argb >>> 24;
                rgb[at++] = onWhite(argb >> 16, alpha);
                rgb[at++] = onWhite(argb >> 8, alpha);
                rgb[at++] = onWhite(argb, alpha);
            }
        }
        return new Picture(width, height, rgb, null);
    }

    /** Returns an image of the same pixels. */
    public static Image toImage(Picture picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getByteRgbInstance(),
                        ByteBuffer.wrap(picture.rgb()),
                        3 * picture.width());
        return image;
    }

    private static byte onWhite(int channel, int alpha) {
        return (byte) (((channel & OPAQUE) * alpha + OPAQUE * (OPAQUE - alpha)) / OPAQUE);
    }
}
