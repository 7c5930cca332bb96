package semblance.embed.builtin;

import semblance.media.Picture;

import java.util.SplittableRandom;

/**
 * Pictures of random ellipses and boxes on a shaded ground, and changed copies of them, all in
 * integer arithmetic so that they are the same on every platform.
 */
final class Scene {
    private Scene() {}

    static Picture of(long seed, int width, int height) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] rgb = new byte[3 * width * height];
        int[] ground = {random.nextInt(256), random.nextInt(256), random.nextInt(256)};
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (ground[i % 3] * (height + i / 3 / width) / (2 * height));
        }
        for (int shape = 0; shape < 7; shape++) {
            int centreX = random.nextInt(width);
            int centreY = random.nextInt(height);
            int radiusX = width / 12 + random.nextInt(width / 4);
            int radiusY = height / 12 + random.nextInt(height / 4);
            boolean box = random.nextBoolean();
            byte[] colour = new byte[3];
            random.nextBytes(colour);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    long dx = 1000L * (x - centreX) / radiusX;
                    long dy = 1000L * (y - centreY) / radiusY;
                    boolean inside =
                            box
                                    ? Math.max(Math.abs(dx), Math.abs(dy)) < 800
                                    : dx * dx + dy * dy < 1_000_000;
                    if (inside) {
                        System.arraycopy(colour, 0, rgb, 3 * (y * width + x), 3);
                    }
                }
            }
        }
        return new Picture(width, height, rgb, null);
    }

    static Picture plain(int width, int height, int red, int green, int blue) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) red;
            rgb[i + 1] = (byte) green;
            rgb[i + 2] = (byte) blue;
        }
        return new Picture(width, height, rgb, null);
    }

    /** Returns a copy whose pixels are doubled in both directions. */
    static Picture doubled(Picture picture) {
        return mapped(
                picture,
                2 * picture.width(),
                2 * picture.height(),
                (x, y) -> new int[] {x / 2, y / 2});
    }

    static Picture mirrored(Picture picture) {
        return mapped(
                picture,
                picture.width(),
                picture.height(),
                (x, y) -> new int[] {picture.width() - 1 - x, y});
    }

    /** Returns a copy without a margin of a twentieth on each side. */
    static Picture cropped(Picture picture) {
        int left = picture.width() / 20;
        int top = picture.height() / 20;
        return mapped(
                picture,
                picture.width() - 2 * left,
                picture.height() - 2 * top,
                (x, y) -> new int[] {x + left, y + top});
    }

    static Picture brightened(Picture picture) {
        byte[] rgb = picture.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.min(255, (rgb[i] & 0xff) * 13 / 10);
        }
        return new Picture(picture.width(), picture.height(), rgb, null);
    }

    /** Returns a copy with black and white stripes, as of letters, over its lowest eighth. */
    static Picture captioned(Picture picture) {
        byte[] rgb = picture.rgb().clone();
        int first = picture.height() * 7 / 8 * picture.width();
        for (int i = 3 * first; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % picture.width() / 4 % 3 == 0 ? 255 : 0);
        }
        return new Picture(picture.width(), picture.height(), rgb, null);
    }

    private interface Source {
        int[] of(int x, int y);
    }

    private static Picture mapped(Picture picture, int width, int height, Source source) {
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] from = source.of(x, y);
                System.arraycopy(
                        picture.rgb(),
                        3 * (from[1] * picture.width() + from[0]),
                        rgb,
                        3 * (y * width + x),
                        3);
            }
        }
        return new Picture(width, height, rgb, null);
    }
}
