package semblance.ui.map;

import semblance.atlas.Atlas;

import java.util.Arrays;

/**
 * One file for each cell of a grid over the map: the one nearest to the middle of all that lie in
 * the cell, so that pictures do not cover each other and stay the same while the map is moved.
 */
final class Representatives {
    private final int side;
    private final long[] cells;
    private final int[] items;
    private final int[] counts;

    /**
     * @param level the grid has 2^level columns and rows
     */
    Representatives(Atlas atlas, int level) {
        side = 1 << level;
        long[] sorted = new long[atlas.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = key(line(atlas.y(i)), line(atlas.x(i))) << Integer.SIZE | i;
        }
        Arrays.sort(sorted);
        long[] foundCells = new long[sorted.length];
        int[] foundItems = new int[sorted.length];
        int[] foundCounts = new int[sorted.length];
        int found = 0;
        int start = 0;
        while (start < sorted.length) {
            int end = start;
            while (end < sorted.length
                    && sorted[end] >>> Integer.SIZE == sorted[start] >>> Integer.SIZE) {
                end++;
            }
            foundCells[found] = sorted[start] >>> Integer.SIZE;
            foundItems[found] = middle(atlas, sorted, start, end);
            foundCounts[found] = end - start;
            found++;
            start = end;
        }
        cells = Arrays.copyOf(foundCells, found);
        items = Arrays.copyOf(foundItems, found);
        counts = Arrays.copyOf(foundCounts, found);
    }

    private static int middle(Atlas atlas, long[] sorted, int start, int end) {
        double x = 0;
        double y = 0;
        for (int i = start; i < end; i++) {
            x += atlas.x((int) sorted[i]) / (end - start);
            y += atlas.y((int) sorted[i]) / (end - start);
        }
        int middle = (int) sorted[start];
        double least = Double.MAX_VALUE;
        for (int i = start; i < end; i++) {
            int item = (int) sorted[i];
            double far = Math.hypot(atlas.x(item) - x, atlas.y(item) - y);
            if (far < least) {
                least = far;
                middle = item;
            }
        }
        return middle;
    }

    /** Is given what stands for a cell. */
    interface Visitor {
        /**
         * @param left of the cell, in coordinates of the map
         * @param top of the cell
         * @param count how many files lie in the cell
         */
        void visit(int item, double left, double top, int count);
    }

    /** Returns how wide a cell is, in coordinates of the map. */
    double cellWidth() {
        return 2.0 / side;
    }

    /** Gives the cells that touch a rectangle to {@code visitor}, row by row. */
    void inside(double left, double top, double right, double bottom, Visitor visitor) {
        for (int row = line(top); row <= line(bottom); row++) {
            int at = Arrays.binarySearch(cells, key(row, line(left)));
            long last = key(row, line(right));
            for (int i = at < 0 ? -at - 1 : at; i < cells.length && cells[i] <= last; i++) {
                int column = (int) (cells[i] - key(row, 0));
                visitor.visit(items[i], column * cellWidth() - 1, row * cellWidth() - 1, counts[i]);
            }
        }
    }

    private long key(int row, int column) {
        return (long) row * side + column;
    }

    private int line(double coordinate) {
        return Math.clamp((int) Math.floor((coordinate + 1) / 2 * side), 0, side - 1);
    }
}
