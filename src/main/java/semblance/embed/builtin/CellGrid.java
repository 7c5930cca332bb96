package semblance.embed.builtin;

/**
 * Numbers for the cells of a square grid over the picture, some channels a cell; neighbouring cells
 * overlap, since all that is added to the grid is shared linearly between the nearest cells. Not
 * shared between threads.
 */
final class CellGrid {
    private final int side;
    private final int channels;
    private final double[] values;

    CellGrid(int side, int channels, double[] values) {
        this.side = side;
        this.channels = channels;
        this.values = values;
    }

    CellGrid(int side, int channels) {
        this(side, channels, new double[side * side * channels]);
    }

    /** Where one of many positions lies in a row of few cells. */
    record Place(int cell, int next, double shareOfNext) {}

    /** Returns the places of {@code positions} equally wide steps in a row of cells. */
    static Place[] places(int positions, int cells) {
        Place[] places = new Place[positions];
        for (int i = 0; i < positions; i++) {
            double centre = Math.clamp((i + 0.5) * cells / positions - 0.5, 0, cells - 1);
            int cell = (int) centre;
            places[i] = new Place(cell, Math.min(cell + 1, cells - 1), centre - cell);
        }
        return places;
    }

    void add(Place x, Place y, int channel, double amount) {
        double upper = amount * (1 - y.shareOfNext);
        double lower = amount * y.shareOfNext;
        values[(y.cell * side + x.cell) * channels + channel] += upper * (1 - x.shareOfNext);
        values[(y.cell * side + x.next) * channels + channel] += upper * x.shareOfNext;
        values[(y.next * side + x.cell) * channels + channel] += lower * (1 - x.shareOfNext);
        values[(y.next * side + x.next) * channels + channel] += lower * x.shareOfNext;
    }

    int side() {
        return side;
    }

    int channels() {
        return channels;
    }

    /** Returns the channels of a cell together, cells row by row. */
    double[] values() {
        return values;
    }

    /** Returns the sums in a grid of fewer cells. */
    CellGrid coarser(int cells) {
        CellGrid coarse = new CellGrid(cells, channels);
        Place[] places = places(side, cells);
        int i = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int channel = 0; channel < channels; channel++) {
                    coarse.add(places[x], places[y], channel, values[i++]);
                }
            }
        }
        return coarse;
    }

    /** Returns this grid less the given share of the mean of all its values. */
    CellGrid centred(double share) {
        double mean = share * Vectors.mean(values);
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - mean;
        }
        return new CellGrid(side, channels, centred);
    }

    /** Returns this grid with its outermost cells multiplied by {@code weight}. */
    CellGrid withBorder(double weight) {
        double[] weighted = values.clone();
        for (int i = 0; i < weighted.length; i++) {
            int x = i / channels % side;
            int y = i / channels / side;
            if (Math.min(x, y) == 0 || Math.max(x, y) == side - 1) {
                weighted[i] *= weight;
            }
        }
        return new CellGrid(side, channels, weighted);
    }

    double length() {
        return Vectors.length(values);
    }
}
