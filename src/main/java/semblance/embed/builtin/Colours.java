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

    /** The number of bins of one histogram. */
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

    /**
     * Returns the means of luma in cells, less the mean of them all: where it is light and dark.
     * The layouts are those of the MPEG-7 colour layout descriptor (Kasutani and Yamada, 2001)
     * without its cosine transform, which would change no cosine similarity.
     */
    CellGrid lightLayout(int cells) {
        return layout(cells, luma).centred(1);
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
     * Returns the square roots (Hellinger's kernel: Arandjelovic and Zisserman, 2012) of two colour
     * histograms of the same weight, that of the whole and that of the middle quarter; each pixel
     * is shared linearly between the nearest bins.
     */
    double[] histograms() {
        int side = luma.side();
        double[] histograms = new double[2 * BINS];
        for (int i = 0; i < side * side; i++) {
            addPixel(i, histograms, 0, 1);
            int x = i % side;
            int y = i / side;
            if (Math.min(x, y) >= side / 4 && Math.max(x, y) < side - side / 4) {
                addPixel(i, histograms, BINS, 4);
            }
        }
        for (int i = 0; i < histograms.length; i++) {
            histograms[i] = Math.sqrt(histograms[i]);
        }
        return histograms;
    }

    private void addPixel(int pixel, double[] histograms, int first, double amount) {
        double light = luma.values()[pixel];
        double blue = blueness.values()[pixel];
        double red = redness.values()[pixel];
        int lightStep = step(LUMA_STEPS, light);
        int blueStep = step(COLOUR_STEPS, blue);
        int redStep = step(COLOUR_STEPS, red);
        double lightShare = share(LUMA_STEPS, lightStep, light);
        double blueShare = share(COLOUR_STEPS, blueStep, blue);
        double redShare = share(COLOUR_STEPS, redStep, red);
        int bin = first + lightStep * COLOUR_BINS + blueStep * COLOUR_STEPS.length + redStep;
        for (int corner = 0; corner < 8; corner++) {
            int lighter = corner & 1;
            int bluer = corner >> 1 & 1;
            int redder = corner >> 2;
            histograms[bin + lighter * COLOUR_BINS + bluer * COLOUR_STEPS.length + redder] +=
                    amount
                            * (lighter == 1 ? lightShare : 1 - lightShare)
                            * (bluer == 1 ? blueShare : 1 - blueShare)
                            * (redder == 1 ? redShare : 1 - redShare);
        }
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
