package semblance.embed.builtin;

import semblance.embed.builtin.CellGrid.Place;

/**
 * A scaled picture as luma and two colour differences (ITU-R BT.601): luma between 0 and 1, the
 * differences between -0.5 and 0.5.
 */
record Colours(Plane luma, Plane blueness, Plane redness) {
    private static final double[] LUMA_STEPS = {0, 0.33, 0.67, 1};
    private static final double[] COLOUR_STEPS = {-0.25, -0.08, 0, 0.08, 0.25};
    private static final int COLOUR_BINS = COLOUR_STEPS.length * COLOUR_STEPS.length;

    /** The number of bins of a histogram. */
    static final int BINS = COLOUR_BINS * LUMA_STEPS.length;

    static Colours of(Plane[] rgb) {
        int side = rgb[0].side();
        double[] luma = new double[side * side];
        double[] blueness = new double[side * side];
        double[] redness = new double[side * side];
        for (int i = 0; i < luma.length; i++) {
            double red = rgb[0].values()[i];
            double blue = rgb[2].values()[i];
            luma[i] = 0.299 * red + 0.587 * rgb[1].values()[i] + 0.114 * blue;
            blueness[i] = 0.564 * (blue - luma[i]);
            redness[i] = 0.713 * (red - luma[i]);
        }
        return new Colours(
                new Plane(side, luma), new Plane(side, blueness), new Plane(side, redness));
    }

    Colours halved() {
        return new Colours(luma.halved(), blueness.halved(), redness.halved());
    }

    /** Returns luma with dark shades told apart better, much as gamma does. */
    Plane rootOfLuma() {
        double[] roots = new double[luma.values().length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(Math.max(luma.values()[i], 0));
        }
        return new Plane(luma.side(), roots);
    }

    /**
     * Returns the means of luma in cells, less the mean of them all: where it is light and dark.
     * The layouts are those of the MPEG-7 colour layout descriptor (Kasutani and Yamada, 2001)
     * without its cosine transform, which would change no cosine similarity.
     */
    CellGrid lightLayout(int cells) {
        CellGrid means = layout(cells, luma);
        double mean = Vectors.mean(means.values());
        double[] centred = new double[means.values().length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = means.values()[i] - mean;
        }
        return new CellGrid(cells, 1, centred);
    }

    /** Returns the means of the two colour differences in cells. */
    CellGrid colourLayout(int cells) {
        return layout(cells, blueness, redness);
    }

    private static CellGrid layout(int cells, Plane... planes) {
        CellGrid grid = new CellGrid(cells, planes.length);
        int side = planes[0].side();
        Place[] places = CellGrid.places(side, cells);
        double share = (double) cells * cells / (side * side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int i = 0; i < planes.length; i++) {
                    grid.add(places[x], places[y], i, share * planes[i].at(x, y));
                }
            }
        }
        return grid;
    }

    /**
     * Returns the square roots (Hellinger's kernel: Arandjelovic and Zisserman, 2012) of the colour
     * histograms of horizontal bands, each pixel shared linearly between the nearest bins.
     */
    double[] bandHistograms(int bands) {
        int side = luma.side();
        double[] histogram = new double[bands * BINS];
        for (int i = 0; i < side * side; i++) {
            int band = i / side * bands / side;
            int l = step(LUMA_STEPS, luma.values()[i]);
            int b = step(COLOUR_STEPS, blueness.values()[i]);
            int r = step(COLOUR_STEPS, redness.values()[i]);
            double lShare = share(LUMA_STEPS, l, luma.values()[i]);
            double bShare = share(COLOUR_STEPS, b, blueness.values()[i]);
            double rShare = share(COLOUR_STEPS, r, redness.values()[i]);
            for (int corner = 0; corner < 8; corner++) {
                int up = corner & 1;
                int bluer = corner >> 1 & 1;
                int redder = corner >> 2;
                histogram[
                                band * BINS
                                        + (l + up) * COLOUR_BINS
                                        + (b + bluer) * COLOUR_STEPS.length
                                        + r
                                        + redder] +=
                        (up == 1 ? lShare : 1 - lShare)
                                * (bluer == 1 ? bShare : 1 - bShare)
                                * (redder == 1 ? rShare : 1 - rShare);
            }
        }
        for (int i = 0; i < histogram.length; i++) {
            histogram[i] = Math.sqrt(histogram[i]);
        }
        return histogram;
    }

    private static int step(double[] steps, double value) {
        int step = 0;
        while (step < steps.length - 2 && value >= steps[step + 1]) {
            step++;
        }
        return step;
    }

    private static double share(double[] steps, int step, double value) {
        return Math.clamp((value - steps[step]) / (steps[step + 1] - steps[step]), 0, 1);
    }
}
