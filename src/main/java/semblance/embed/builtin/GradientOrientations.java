package semblance.embed.builtin;

import semblance.embed.builtin.CellGrid.Place;

/**
 * Histograms of gradient orientation in cells (Dalal and Triggs, "Histograms of Oriented Gradients
 * for Human Detection", 2005): each pixel adds its gradient's length to the two nearest of eight
 * orientations in the four nearest cells, and each cell is divided by the energy of its
 * neighbourhood. Other than there, one division takes the place of four, nothing is cut off, and
 * the constant in the division is large: how strong an edge is tells objects from their ground.
 */
final class GradientOrientations {
    static final int ORIENTATIONS = 8;
    static final int CELLS = 8;

    private static final int FINE_CELLS = 16;
    private static final double FLAT = 1e-9;

    private GradientOrientations() {}

    /** Returns two scales added: that of the plane and that of its half. */
    static CellGrid twoScales(Plane luma) {
        CellGrid fine = normalized(histograms(luma.smoothed()), 2);
        CellGrid coarse = normalized(histograms(luma.smoothed().halved()), 1);
        double[] sum = new double[fine.values().length];
        double a = 1 / Math.max(fine.length(), FLAT);
        double b = 1 / Math.max(coarse.length(), FLAT);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a * fine.values()[i] + b * coarse.values()[i];
        }
        return new CellGrid(CELLS, ORIENTATIONS, sum);
    }

    private static CellGrid histograms(Plane luma) {
        CellGrid grid = new CellGrid(FINE_CELLS, ORIENTATIONS);
        int side = luma.side();
        Place[] places = CellGrid.places(side, FINE_CELLS);
        for (int y = 0; y < side; y++) {
            int above = Math.max(y - 1, 0);
            int below = Math.min(y + 1, side - 1);
            for (int x = 0; x < side; x++) {
                double dx = luma.at(Math.min(x + 1, side - 1), y) - luma.at(Math.max(x - 1, 0), y);
                double dy = luma.at(x, below) - luma.at(x, above);
                double strength = Math.sqrt(dx * dx + dy * dy) / 2;
                if (strength > FLAT) {
                    double turns = StrictMath.atan2(dy, dx) / Math.PI + 1;
                    double bin = turns * ORIENTATIONS;
                    int lower = (int) bin;
                    double rest = bin - lower;
                    grid.add(places[x], places[y], lower % ORIENTATIONS, strength * (1 - rest));
                    grid.add(places[x], places[y], (lower + 1) % ORIENTATIONS, strength * rest);
                }
            }
        }
        return grid.coarser(CELLS);
    }

    private static CellGrid normalized(CellGrid grid, double floor) {
        double[] energy = new double[CELLS * CELLS];
        for (int i = 0; i < grid.values().length; i++) {
            energy[i / ORIENTATIONS] += grid.values()[i] * grid.values()[i];
        }
        double[] values = new double[grid.values().length];
        for (int y = 0; y < CELLS; y++) {
            for (int x = 0; x < CELLS; x++) {
                double around = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        around +=
                                energy[
                                        Math.clamp(y + dy, 0, CELLS - 1) * CELLS
                                                + Math.clamp(x + dx, 0, CELLS - 1)];
                    }
                }
                double divisor = Math.sqrt(around / 9 + floor * floor);
                int first = (y * CELLS + x) * ORIENTATIONS;
                for (int i = first; i < first + ORIENTATIONS; i++) {
                    values[i] = grid.values()[i] / divisor;
                }
            }
        }
        return new CellGrid(CELLS, ORIENTATIONS, values);
    }
}
