package semblance.ui.results;

/**
 * How large tiles are in a grid of some width: as many columns as fit with tiles of at least {@link
 * #MIN_TILE} pixels (less in a narrow grid), which then share the whole width.
 *
 * @param columns at least 1
 * @param tileWidth in pixels, whole
 */
record GridSize(int columns, double tileWidth) {
    static final double GAP = 8;
    static final double MIN_TILE = 176;
    static final double MIN_TILE_WHEN_NARROW = 112;
    static final double DIVIDER_HEIGHT = 48;

    private static final double NARROW = 480;
    private static final double ART_SHAPE = 0.75;

    static GridSize forWidth(double width) {
        double least = width < NARROW ? MIN_TILE_WHEN_NARROW : MIN_TILE;
        int columns = Math.max(1, (int) ((width + GAP) / (least + GAP)));
        double tile = Math.floor((width - (columns - 1) * GAP) / columns);
        return new GridSize(columns, Math.max(tile, MIN_TILE_WHEN_NARROW / 2));
    }

    double artHeight() {
        return Math.round((tileWidth - 2 * ResultTile.PADDING) * ART_SHAPE);
    }

    double rowHeight() {
        return artHeight() + ResultTile.WORDS_HEIGHT + GAP;
    }
}
