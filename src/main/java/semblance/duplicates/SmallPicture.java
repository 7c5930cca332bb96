package semblance.duplicates;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * A picture as small as it can be and still be told from its neighbours: {@value #SIDE} by {@value
 * #SIDE} luminances and a coarse map of its colours, whatever its shape was. Safe to share.
 */
final class SmallPicture {
    static final int SIDE = 64;
    static final int COLOUR_SIDE = 16;

    private final byte[] luminance;
    private final byte[] blue;
    private final byte[] red;

    private SmallPicture(byte[] luminance, byte[] blue, byte[] red) {
        this.luminance = luminance;
        this.blue = blue;
        this.red = red;
    }

    /** Reads a small JPEG; empty if it is none. */
    static Optional<SmallPicture> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            BufferedImage image = ImageIO.read(in);
            return image == null ? Optional.empty() : Optional.of(of(image));
        }
    }

    static SmallPicture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        float[] y = new float[pixels.length];
        float[] cb = new float[pixels.length];
        float[] cr = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int r = pixels[i] >> 16 & 0xff;
            int g = pixels[i] >> 8 & 0xff;
            int b = pixels[i] & 0xff;
            // ITU-R BT.601, as JPEG has it.
            y[i] = 0.299f * r + 0.587f * g + 0.114f * b;
            cb[i] = 0.564f * (b - y[i]);
            cr[i] = 0.713f * (r - y[i]);
        }
        return new SmallPicture(
                averaged(y, width, height, SIDE, 0),
                averaged(cb, width, height, COLOUR_SIDE, 128),
                averaged(cr, width, height, COLOUR_SIDE, 128));
    }

    /**
     * Returns the averages of the areas of a square grid. A pixel on a border counts on both sides
     * by what lies there: a small copy of a picture must not be moved by half a pixel.
     */
    private static byte[] averaged(float[] plane, int width, int height, int side, float add) {
        float[] narrow = new float[side * height];
        for (int column = 0; column < side; column++) {
            double left = column * (double) width / side;
            double right = (column + 1) * (double) width / side;
            for (int x = (int) left; x < width && x < right; x++) {
                float part = (float) (Math.min(right, x + 1) - Math.max(left, x));
                for (int y = 0; y < height; y++) {
                    narrow[y * side + column] += part * plane[y * width + x];
                }
            }
        }
        float[] sums = new float[side * side];
        for (int row = 0; row < side; row++) {
            double top = row * (double) height / side;
            double bottom = (row + 1) * (double) height / side;
            for (int y = (int) top; y < height && y < bottom; y++) {
                float part = (float) (Math.min(bottom, y + 1) - Math.max(top, y));
                for (int column = 0; column < side; column++) {
                    sums[row * side + column] += part * narrow[y * side + column];
                }
            }
        }
        float area = (float) width * height / (side * side);
        byte[] small = new byte[side * side];
        for (int i = 0; i < small.length; i++) {
            small[i] = (byte) Math.clamp(Math.round(sums[i] / area + add), 0, 255);
        }
        return small;
    }

    /** Returns the luminances, 0 to 255, row by row. */
    float[] luminance() {
        return floats(luminance, 0);
    }

    /** Returns the luminances averaged over squares, so that {@code side} remain on each side. */
    float[] luminance(int side) {
        int square = SIDE / side;
        float[] small = new float[side * side];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                small[y / square * side + x / square] +=
                        (luminance[y * SIDE + x] & 0xff) / (float) (square * square);
            }
        }
        return small;
    }

    /** Returns how much bluer than grey each part is, and after those, how much redder. */
    float[][] colours() {
        return new float[][] {floats(blue, 128), floats(red, 128)};
    }

    private static float[] floats(byte[] bytes, int less) {
        float[] floats = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            floats[i] = (bytes[i] & 0xff) - less;
        }
        return floats;
    }
}
