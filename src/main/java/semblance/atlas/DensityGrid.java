package semblance.atlas;

import java.util.Arrays;

/**
 * How dense points lie, on a grid over the map: counts blurred by a Gaussian, which three running
 * means approach. The hills of it are found as in ToMATo (Chazal, Guibas, Oudot and Skraba,
 * Persistence-Based Clustering in Riemannian Manifolds, Journal of the ACM 2013): water falls from
 * the tops, and a top that hardly stands out above the pass to a higher one belongs to its hill.
 */
final class DensityGrid {
    static final int SIDE = 512;

    /** A top must be so many times as dense as the pass. */
    private static final float PROMINENCE = 1.25f;

    private static final float EMPTY = 1e-4f;
    private static final int[] AROUND = {
        -SIDE - 1, -SIDE, -SIDE + 1, -1, 1, SIDE - 1, SIDE, SIDE + 1
    };

    private final float[] density;
    private final int[] owner;
    private final int[] top = new int[SIDE * SIDE];

    /**
     * @param counts of the points in each cell; not changed
     * @param radius of each running mean, in cells
     */
    DensityGrid(float[] counts, int radius) {
        float[] blurred = counts.clone();
        for (int i = 0; i < 3; i++) {
            blurred = transposed(means(blurred, radius));
            blurred = transposed(means(blurred, radius));
        }
        this.density = blurred;
        this.owner = new int[SIDE * SIDE];
        Arrays.fill(owner, -1);
        flow();
    }

    /** Returns the cell of a place on the map. */
    static int cell(float x, float y) {
        return line(y) * SIDE + line(x);
    }

    private static int line(float coordinate) {
        return Math.clamp((int) ((coordinate + 1) / 2 * SIDE), 0, SIDE - 1);
    }

    /** Returns the coordinate of a column's or line's middle. */
    static float coordinate(int line) {
        return (line + .5f) / SIDE * 2 - 1;
    }

    /** Returns the cell of the top of the hill that a cell belongs to; -1 where nothing is. */
    int top(int cell) {
        return owner[cell] < 0 ? -1 : top[root(cell)];
    }

    private static float[] means(float[] values, int radius) {
        float[] means = new float[values.length];
        for (int line = 0; line < SIDE; line++) {
            int start = line * SIDE;
            double sum = 0;
            for (int i = -radius; i < SIDE; i++) {
                sum += i + radius < SIDE ? values[start + i + radius] : 0;
                sum -= i - radius - 1 >= 0 ? values[start + i - radius - 1] : 0;
                if (i >= 0) {
                    means[start + i] = (float) (sum / (2 * radius + 1));
                }
            }
        }
        return means;
    }

    private static float[] transposed(float[] values) {
        float[] turned = new float[values.length];
        for (int line = 0; line < SIDE; line++) {
            for (int column = 0; column < SIDE; column++) {
                turned[column * SIDE + line] = values[line * SIDE + column];
            }
        }
        return turned;
    }

    private void flow() {
        float highest = 0;
        for (float value : density) {
            highest = Math.max(highest, value);
        }
        long[] falling = new long[density.length];
        int count = 0;
        for (int cell = 0; cell < density.length; cell++) {
            if (density[cell] > highest * EMPTY) {
                falling[count++] = (long) Float.floatToRawIntBits(density[cell]) << 32 | cell;
            }
        }
        Arrays.sort(falling, 0, count);
        for (int i = count - 1; i >= 0; i--) {
            settle((int) falling[i]);
        }
    }

    private void settle(int cell) {
        int home = -1;
        for (int step : AROUND) {
            int other = cell + step;
            // What reaches over the edge is empty: maps do not fill the outermost cells.
            if (other >= 0
                    && other < owner.length
                    && Math.abs(other % SIDE - cell % SIDE) <= 1
                    && owner[other] >= 0) {
                int root = root(other);
                if (home < 0) {
                    home = root;
                } else if (root != home) {
                    home = meet(home, root, density[cell]);
                }
            }
        }
        owner[cell] = home < 0 ? cell : home;
        if (home < 0) {
            top[cell] = cell;
        }
    }

    /** Returns the higher of two hills that meet at a pass; the other may become part of it. */
    private int meet(int one, int two, float pass) {
        int higher = density[top[one]] >= density[top[two]] ? one : two;
        int lower = higher == one ? two : one;
        if (density[top[lower]] < PROMINENCE * pass) {
            owner[lower] = higher;
        }
        return higher;
    }

    private int root(int cell) {
        int root = cell;
        while (owner[root] != root) {
            root = owner[root];
        }
        int at = cell;
        while (owner[at] != root) {
            int above = owner[at];
            owner[at] = root;
            at = above;
        }
        return root;
    }
}
