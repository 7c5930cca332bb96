package semblance.embed.builtin;

import semblance.media.Picture;

/**
 * Scales a picture to a square, whatever its shape: where it shrinks each new pixel is the mean of
 * the area that it covers (so no detail turns into false patterns), where it grows the pixels
 * between are interpolated linearly.
 */
final class SquareScaling {
    private SquareScaling() {}

    /** What one new pixel takes of an old row or column: neighbours from {@code first} on. */
    private static final class Taps {
        private final int first;
        private final double[] shares;

        Taps(int first, double... shares) {
            this.first = first;
            this.shares = shares;
        }
    }

    /** Returns the red, green and blue planes with values between 0 and 1. */
    static Plane[] scale(Picture picture, int side) {
        int width = picture.width();
        int height = picture.height();
        byte[] rgb = picture.rgb();
        Taps[] across = taps(width, side);
        double[][] columns = new double[3][height * side];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < side; x++) {
                double red = 0;
                double green = 0;
                double blue = 0;
                int from = 3 * (y * width + across[x].first);
                for (double share : across[x].shares) {
                    red += share * (rgb[from] & 0xff);
                    green += share * (rgb[from + 1] & 0xff);
                    blue += share * (rgb[from + 2] & 0xff);
                    from += 3;
                }
                columns[0][y * side + x] = red / 255;
                columns[1][y * side + x] = green / 255;
                columns[2][y * side + x] = blue / 255;
            }
        }
        Taps[] down = taps(height, side);
        Plane[] planes = new Plane[3];
        for (int channel = 0; channel < 3; channel++) {
            planes[channel] = new Plane(side, scaleColumns(columns[channel], side, down));
        }
        return planes;
    }

    private static double[] scaleColumns(double[] columns, int side, Taps[] down) {
        double[] values = new double[side * side];
        for (int y = 0; y < side; y++) {
            int row = down[y].first;
            for (double share : down[y].shares) {
                for (int x = 0; x < side; x++) {
                    values[y * side + x] += share * columns[row * side + x];
                }
                row++;
            }
        }
        return values;
    }

    private static Taps[] taps(int from, int to) {
        Taps[] taps = new Taps[to];
        for (int i = 0; i < to; i++) {
            taps[i] = from >= to ? mean(from, to, i) : between(from, to, i);
        }
        return taps;
    }

    private static Taps mean(int from, int to, int i) {
        double start = (double) i * from / to;
        double end = (double) (i + 1) * from / to;
        int first = (int) ((long) i * from / to);
        int last = (int) Math.min(from, ((long) (i + 1) * from + to - 1) / to);
        double[] shares = new double[last - first];
        for (int k = first; k < last; k++) {
            shares[k - first] = (Math.min(end, k + 1) - Math.max(start, k)) / (end - start);
        }
        return new Taps(first, shares);
    }

    private static Taps between(int from, int to, int i) {
        double centre = Math.clamp((i + 0.5) * from / to - 0.5, 0, from - 1);
        int first = (int) centre;
        double rest = centre - first;
        return first == from - 1 ? new Taps(first, 1) : new Taps(first, 1 - rest, rest);
    }
}
