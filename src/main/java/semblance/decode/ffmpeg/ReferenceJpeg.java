package semblance.decode.ffmpeg;

import semblance.media.Picture;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Jpegs to the last bit as the references decode them: by libjpeg, which the JDK brings, with its
 * slow integer transform and its smooth chroma. Several times slower than FFmpeg, whose rounding
 * differs by a grey level or two; that is nothing to a search, but shows where numbers are
 * compared.
 */
final class ReferenceJpeg {
    private static final int COLOURS = 3;

    private ReferenceJpeg() {}

    /**
     * Decodes a jpeg of one or three components in full.
     *
     * @return the picture as it is stored, empty if libjpeg does not take the file
     */
    static Optional<Picture> decode(ByteBuffer file) {
        byte[] bytes = new byte[file.remaining()];
        file.duplicate().get(bytes);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            // The numbers themselves, not what a colour profile would make of them.
            return picture(reader.read(0).getRaster());
        } catch (IOException | RuntimeException _) {
            // Damaged, or of a kind that only FFmpeg knows.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static Optional<Picture> picture(Raster raster) {
        int bands = raster.getNumBands();
        if (bands != 1 && bands != COLOURS) {
            return Optional.empty();
        }
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] rgb = new byte[COLOURS * width * height];
        int[] row = new int[bands * width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                for (int colour = 0; colour < COLOURS; colour++) {
                    rgb[at++] = (byte) row[bands == 1 ? x : COLOURS * x + colour];
                }
            }
        }
        return Optional.of(new Picture(width, height, rgb, null));
    }
}
