package semblance.embed.builtin;

import semblance.embed.builtin.CellGrid.Place;

/**
 * Histograms of gradient orientation in cells (Dalal and Triggs, "Histograms of Oriented Gradients
 * for Human Detection", 2005): each pixel adds the length of its strongest channel's gradient to
 * the two nearest of eight orientations in the four nearest cells, and each cell is divided by the
 * energy of its neighbourhood. Other than there, one division takes the place of four, a power
 * below 1 (Perronnin, Sanchez and Mensink, 2010) that of cutting off, and the constant in the
 * division is large: how strong an edge is tells objects from their ground.
 */
final class GradientOrientations {
    static final int ORIENTATIONS = 8;
    static final int CELLS = 8;

    private static final int FINE_CELLS = 16;
    private static final double FLAT = 1e-9;

    private GradientOrientations() {}

    /** Which orientation a mirror makes of an orientation. */
    static int mirrored(int orientation) {
        return (ORIENTATIONS - orientation) % ORIENTATIONS;
    }

    /** Returns two scales added: that of the channels and that of their halves. */
    static CellGrid twoScales(Plane[] channels) {
        Plane[] smooth = new Plane[channels.length];
        Plane[] half = new Plane[channels.length];
        for (int i = 0; i < channels.length; i++) {
            smooth[i] = channels[i].smoothed();
            half[i] = smooth[i].halved();
        }
        CellGrid fine = normalized(histograms(smooth), 2);
        CellGrid coarse = normalized(histograms(half), 1);
        double fineShare = 1 / Math.max(fine.length(), FLAT);
        double coarseShare = 1 / Math.max(coarse.length(), FLAT);
        double[] sum = new double[fine.values().length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = fineShare * fine.values()[i] + coarseShare * coarse.values()[i];
        }
        return new CellGrid(CELLS, ORIENTATIONS, sum);
    }

    private static CellGrid histograms(Plane[] channels) {
        CellGrid grid = new CellGrid(FINE_CELLS, ORIENTATIONS);
        int side = channels[0].side();
        Place[] places = CellGrid.places(side, FINE_CELLS);
        for (int y = 0; y < side; y++) {
            int above = Math.max(y - 1, 0);
            int below = Math.min(y + 1, side - 1);
            for (int x = 0; x < side; x++) {
                int left = Math.max(x - 1, 0);
                int right = Math.min(x + 1, side - 1);
                double across = 0;
                double down = 0;
                double strongest = FLAT * FLAT;
                for (Plane channel : channels) {
                    double dx = channel.at(right, y) - channel.at(left, y);
                    double dy = channel.at(x, below) - channel.at(x, above);
                    double squares = dx * dx + dy * dy;
                    if (squares > strongest) {
                        strongest = squares;
                        across = dx;
                        down = dy;
                    }
                }
                if (strongest > FLAT * FLAT) {
                    double bin = (StrictMath.atan2(down, across) / Math.PI + 1) * ORIENTATIONS;
                    int lower = (int) bin;
                    double upperShare = bin - lower;
                    double strength = Math.sqrt(strongest) / 2;
                    grid.add(
                            places[x],
                            places[y],
                            lower % ORIENTATIONS,
                            strength * (1 - upperShare));
                    grid.add(
                            places[x],
                            places[y],
                            (lower + 1) % ORIENTATIONS,
                            strength * upperShare);
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
                    double root = Math.sqrt(grid.values()[i] / divisor);
                    values[i] = root * Math.sqrt(root);
                }
            }
        }
        return new CellGrid(CELLS, ORIENTATIONS, values);
    }
}
