package semblance.ui.map;

import semblance.atlas.Atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The points of a map by where they lie, so that a few are found without looking at all. */
final class PointGrid {
    static final PointGrid NONE = new PointGrid(null);

    private static final int SIDE = 128;

    private final float[] x;
    private final float[] y;
    private final int[] starts = new int[SIDE * SIDE + 1];
    private final int[] items;

    static PointGrid of(Atlas atlas) {
        return new PointGrid(atlas);
    }

    private PointGrid(@org.jspecify.annotations.Nullable Atlas atlas) {
        int size = atlas == null ? 0 : atlas.size();
        x = new float[size];
        y = new float[size];
        items = new int[size];
        for (int i = 0; atlas != null && i < size; i++) {
            x[i] = atlas.x(i);
            y[i] = atlas.y(i);
            starts[cell(x[i], y[i]) + 1]++;
        }
        for (int cell = 0; cell < SIDE * SIDE; cell++) {
            starts[cell + 1] += starts[cell];
        }
        int[] next = starts.clone();
        for (int i = 0; i < size; i++) {
            items[next[cell(x[i], y[i])]++] = i;
        }
    }

    private static int line(double coordinate) {
        return Math.clamp((int) Math.floor((coordinate + 1) / 2 * SIDE), 0, SIDE - 1);
    }

    private static int cell(float atX, float atY) {
        return line(atY) * SIDE + line(atX);
    }

    int size() {
        return items.length;
    }

    /** Gives the items in a rectangle, and perhaps some close by, to {@code action}. */
    void around(double left, double top, double right, double bottom, IntConsumer action) {
        for (int row = line(top); row <= line(bottom); row++) {
            int from = starts[row * SIDE + line(left)];
            int to = starts[row * SIDE + line(right) + 1];
            for (int i = from; i < to; i++) {
                action.accept(items[i]);
            }
        }
    }

    /** Returns the items in a shape. */
    List<Integer> inside(Outline shape) {
        List<Integer> found = new ArrayList<>();
        around(
                shape.left(),
                shape.top(),
                shape.right(),
                shape.bottom(),
                item -> {
                    if (shape.contains(x[item], y[item])) {
                        found.add(item);
                    }
                });
        return found;
    }

    /** Returns the item nearest to a place, {@link MapViewModel#NONE} if none is within reach. */
    int nearest(double atX, double atY, double reach) {
        int[] nearest = {MapViewModel.NONE};
        double[] least = {reach * reach};
        around(
                atX - reach,
                atY - reach,
                atX + reach,
                atY + reach,
                item -> {
                    double squared = square(x[item] - atX) + square(y[item] - atY);
                    if (squared <= least[0]) {
                        least[0] = squared;
                        nearest[0] = item;
                    }
                });
        return nearest[0];
    }

    /**
     * Returns the item that lies next in a direction; {@link MapViewModel#NONE} if none does.
     *
     * @param dx -1, 0 or 1
     * @param dy -1, 0 or 1
     */
    int next(int from, int dx, int dy) {
        int next = MapViewModel.NONE;
        double least = Double.MAX_VALUE;
        for (int item = 0; item < x.length; item++) {
            double along = (x[item] - x[from]) * dx + (y[item] - y[from]) * dy;
            double aside = Math.abs((x[item] - x[from]) * dy) + Math.abs((y[item] - y[from]) * dx);
            // Within a right angle; what lies straight ahead counts as nearer.
            double cost = along + 2 * aside;
            if (item != from && along > 0 && aside <= along && cost < least) {
                least = cost;
                next = item;
            }
        }
        return next;
    }

    private static double square(double value) {
        return value * value;
    }
}
