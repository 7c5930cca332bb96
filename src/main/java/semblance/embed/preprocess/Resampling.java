package semblance.embed.preprocess;

import semblance.media.Picture;
import semblance.media.Region;

import java.util.Arrays;

/**
 * Resizes 8-bit pictures bit for bit as Pillow does ({@code Image.resize}, {@code Resample.c}):
 * across first, rounded to 8 bits, then down; an axis whose length stays is not touched. Only the
 * pixels that are wanted of the new picture are computed. Alpha is left out.
 */
final class Resampling {
    private static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorRows.pay();

    private Resampling() {}

    /**
     * Returns the part {@code kept} of the picture at {@code width} by {@code height}, three bytes
     * a pixel.
     */
    static byte[] resize(Picture picture, int width, int height, Region kept, Filter filter) {
        int row = 3 * kept.width();
        Taps down = Taps.of(picture.height(), height, kept.y(), kept.height(), filter);
        boolean sameHeight = height == picture.height();
        int top = sameHeight ? kept.y() : down.begin();
        int rows = sameHeight ? kept.height() : down.end() - top;
        byte[] columns = new byte[row * rows];
        if (width == picture.width()) {
            for (int y = 0; y < rows; y++) {
                int from = 3 * ((top + y) * width + kept.x());
                System.arraycopy(picture.rgb(), from, columns, y * row, row);
            }
        } else {
            Taps across = Taps.of(picture.width(), width, kept.x(), kept.width(), filter);
            across(picture, across, top, rows, columns);
        }
        return sameHeight ? columns : down(columns, row, top, down);
    }

    private static void across(Picture picture, Taps taps, int top, int rows, byte[] columns) {
        int length = 3 * picture.width();
        if (VECTORS) {
            new VectorRows(taps).resample(picture.rgb(), top * length, length, rows, columns);
        } else {
            PlainRows.resample(taps, picture.rgb(), top * length, length, rows, columns);
        }
    }

    private static byte[] down(byte[] columns, int row, int top, Taps taps) {
        byte[] target = new byte[row * taps.length()];
        int[] sums = new int[row];
        for (int y = 0; y < taps.length(); y++) {
            Arrays.fill(sums, Taps.HALF);
            for (int k = 0; k < taps.count()[y]; k++) {
                int weight = taps.weights()[y * taps.stride() + k];
                addRow(columns, (taps.first()[y] - top + k) * row, weight, sums);
            }
            for (int x = 0; x < row; x++) {
                target[y * row + x] = (byte) Taps.rounded(sums[x]);
            }
        }
        return target;
    }

    private static void addRow(byte[] columns, int from, int weight, int[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += weight * (columns[from + x] & 0xFF);
        }
    }
}
