package semblance.ui.preview;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import semblance.media.Picture;

import java.nio.IntBuffer;

/**
 * Turns pictures into images of the screen. One instance keeps its image for the next frame of the
 * same size and then belongs to the thread that draws; {@link #image} may be called by any thread.
 */
final class Pixels {
    private static final int OPAQUE = 0xFF000000;
    private static final int BYTE = 0xFF;

    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable WritableImage image;

    /** Returns a new image. */
    static Image image(Picture picture) {
        return new WritableImage(bufferOf(picture));
    }

    /** Returns an image that shows {@code picture} until the next call. */
    Image show(Picture picture) {
        PixelBuffer<IntBuffer> old = buffer;
        WritableImage shown = image;
        if (old != null
                && shown != null
                && old.getWidth() == picture.width()
                && old.getHeight() == picture.height()) {
            copy(picture, old.getBuffer().array());
            // Null means that the whole image has changed.
            old.updateBuffer(changed -> null);
            return shown;
        }
        PixelBuffer<IntBuffer> made = bufferOf(picture);
        WritableImage fresh = new WritableImage(made);
        buffer = made;
        image = fresh;
        return fresh;
    }

    private static PixelBuffer<IntBuffer> bufferOf(Picture picture) {
        int[] pixels = new int[picture.width() * picture.height()];
        copy(picture, pixels);
        return new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(pixels),
                PixelFormat.getIntArgbPreInstance());
    }

    private static void copy(Picture picture, int[] pixels) {
        byte[] rgb = picture.rgb();
        for (int i = 0, at = 0; i < pixels.length; i++, at += 3) {
            pixels[i] =
                    OPAQUE
                            | ((rgb[at] & BYTE) << 16)
                            | ((rgb[at + 1] & BYTE) << 8)
                            | (rgb[at + 2] & BYTE);
        }
    }
}
