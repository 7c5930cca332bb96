package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.media.Picture;

/**
 * Chooses and makes the small picture of a file: of a film, the first frame that is not plain black
 * or white. For one thread.
 */
final class Thumbnail {
    /** In pixels. */
    static final int LONG_SIDE = 320;

    /**
     * Mean absolute difference of green values to their mean, below which a frame shows nothing.
     */
    private static final double PLAIN = 6;

    private @Nullable Picture chosen;
    private boolean chosenIsPlain;

    void offer(Picture picture) {
        if (chosen != null && !chosenIsPlain) {
            return;
        }
        boolean plain = picture.span() != null && isPlain(picture);
        if (chosen == null || !plain) {
            chosen = reduced(picture.opaque());
            chosenIsPlain = plain;
        }
    }

    @Nullable Picture picture() {
        return chosen;
    }

    private static boolean isPlain(Picture picture) {
        byte[] rgb = picture.rgb();
        int step = 3 * Math.max(1, rgb.length / 3 / 4096);
        long sum = 0;
        int count = 0;
        for (int i = 1; i < rgb.length; i += step) {
            sum += rgb[i] & 0xFF;
            count++;
        }
        double mean = sum / (double) count;
        double spread = 0;
        for (int i = 1; i < rgb.length; i += step) {
            spread += Math.abs((rgb[i] & 0xFF) - mean);
        }
        return spread / count < PLAIN;
    }

    /** Reduces by area averaging; a smaller picture stays as it is. */
    private static Picture reduced(Picture picture) {
        double scale = LONG_SIDE / (double) Math.max(picture.width(), picture.height());
        if (scale >= 1) {
            return picture;
        }
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        byte[] source = picture.rgb();
        byte[] target = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            int top = (int) ((long) y * picture.height() / height);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * picture.height() / height));
            for (int x = 0; x < width; x++) {
                int left = (int) ((long) x * picture.width() / width);
                int right = Math.max(left + 1, (int) ((long) (x + 1) * picture.width() / width));
                int area = (bottom - top) * (right - left);
                for (int channel = 0; channel < 3; channel++) {
                    int sum = area / 2;
                    for (int row = top; row < bottom; row++) {
                        for (int column = left; column < right; column++) {
                            sum += source[3 * (row * picture.width() + column) + channel] & 0xFF;
                        }
                    }
                    target[3 * (y * width + x) + channel] = (byte) (sum / area);
                }
            }
        }
        return new Picture(width, height, target, picture.span());
    }
}
