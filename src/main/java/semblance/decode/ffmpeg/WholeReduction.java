package semblance.decode.ffmpeg;

import semblance.media.Picture;

import java.util.Arrays;

/**
 * Reduces a film's frame by a whole factor that goes into both sides, each new pixel the mean of
 * its square: a film of four thousand columns then takes the memory of a small one, and nothing is
 * resampled in between.
 */
final class WholeReduction {
    private WholeReduction() {}

    /** Returns the picture with a shorter side of at least {@code wanted}; alpha is left out. */
    static Picture reduce(Picture picture, int wanted) {
        int factor = Math.min(picture.width(), picture.height()) / wanted;
        while (factor > 1 && (picture.width() % factor != 0 || picture.height() % factor != 0)) {
            factor--;
        }
        return factor <= 1 ? picture : by(factor, picture);
    }

    private static Picture by(int factor, Picture picture) {
        int width = picture.width() / factor;
        int height = picture.height() / factor;
        byte[] source = picture.rgb();
        byte[] target = new byte[3 * width * height];
        int area = factor * factor;
        int[] sums = new int[3 * width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, area / 2);
            int from = 3 * picture.width() * y * factor;
            for (int row = 0; row < factor; row++) {
                for (int x = 0; x < sums.length; x += 3) {
                    for (int i = 0; i < factor; i++) {
                        sums[x] += source[from] & 0xFF;
                        sums[x + 1] += source[from + 1] & 0xFF;
                        sums[x + 2] += source[from + 2] & 0xFF;
                        from += 3;
                    }
                }
            }
            for (int x = 0; x < sums.length; x++) {
                target[y * sums.length + x] = (byte) (sums[x] / area);
            }
        }
        return new Picture(width, height, target, picture.span());
    }
}
