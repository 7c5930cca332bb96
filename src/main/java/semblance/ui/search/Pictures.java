package semblance.ui.search;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;

import semblance.media.Picture;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/** Turns the window's images into the program's pictures and back. */
public final class Pictures {
    private static final int OPAQUE = 255;

    private Pictures() {}

    /** Returns the image in its own colours, with its transparency beside them. */
    public static Picture ofImage(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        byte[] rgb = new byte[3 * width * height];
        byte[] alpha = new byte[width * height];
        boolean opaque = true;
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            pixels.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            for (int argb : row) {
                alpha[at] = (byte) (argb >>> 24);
                opaque &= argb >>> 24 == OPAQUE;
                rgb[3 * at] = (byte) (argb >> 16);
                rgb[3 * at + 1] = (byte) (argb >> 8);
                rgb[3 * at + 2] = (byte) argb;
                at++;
            }
        }
        return new Picture(width, height, rgb, opaque ? null : alpha, null);
    }

    /** Returns an image of the same pixels, on a white ground where they are transparent. */
    public static Image toImage(Picture picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getByteRgbInstance(),
                        ByteBuffer.wrap(picture.opaque().rgb()),
                        3 * picture.width());
        return image;
    }

    /**
     * Returns the same image with its pixels as screens take them; else the thread that draws
     * converts each when it is first seen, and the frame waits.
     */
    public static Image forScreen(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        IntBuffer pixels = IntBuffer.allocate(width * height);
        WritablePixelFormat<IntBuffer> format = PixelFormat.getIntArgbPreInstance();
        image.getPixelReader().getPixels(0, 0, width, height, format, pixels, width);
        return new WritableImage(new PixelBuffer<>(width, height, pixels.rewind(), format));
    }
}
