package semblance.ui.duplicates;

/**
 * How large tiles are, and how many stand side by side.
 *
 * @param height of the whole tile
 */
record TileSize(int columns, double width, double artHeight, double height) {
    static final double GAP = 12;
    private static final double WIDTH_EM = 13;
    private static final double TEXT_LINES_EM = 7.6;
    private static final double ART_RATIO = 0.68;

    /**
     * Returns the sizes for a list.
     *
     * @param available its width inside
     * @param em the size of text
     */
    static TileSize of(double available, double em) {
        double wanted = WIDTH_EM * em;
        int columns = (int) Math.max(1, Math.floor((available + GAP) / (wanted + GAP)));
        double width = Math.floor((available + GAP) / columns - GAP);
        // Few wide tiles would leave room for few groups.
        double bounded = Math.clamp(width, 40, wanted * 1.25);
        double art = Math.round(bounded * ART_RATIO);
        return new TileSize(columns, bounded, art, art + Math.ceil(TEXT_LINES_EM * em));
    }
}
