package semblance.ui.results;

/**
 * How large tiles are in a grid of some width: as many columns as fit with pictures of at least the
 * size that was chosen, which then share the whole width.
 *
 * @param columns at least 1
 * @param tileWidth in pixels, whole
 * @param em the size of the text in pixels
 */
record GridSize(int columns, double tileWidth, double em) {
    /** Below this size of a picture there is no room for words. */
    static final int WORDS_FROM = 112;

    /** From this size of a picture on there is room to say why it matched. */
    static final int REASON_FROM = 208;

    private static final double GAP = 8;
    private static final double ART_SHAPE = 0.75;

    /** Lines of text with their distances, in sizes of the text. */
    private static final double WORDS_EMS = 3.5;

    private static final double REASON_EMS = 1.6;
    private static final double HEADING_EMS = 3.3;

    /**
     * @param picture the width of a picture that was chosen
     */
    static GridSize of(double width, int picture, double em) {
        double gap = picture < WORDS_FROM ? GAP / 2 : GAP;
        double wanted = picture + 2 * padding(picture);
        int columns = Math.max(1, (int) ((width + gap) / (wanted + gap)));
        double tile = Math.floor((width - (columns - 1) * gap) / columns);
        return new GridSize(columns, Math.max(tile, 1), em);
    }

    private static double padding(double picture) {
        return picture < WORDS_FROM ? 3 : 8;
    }

    double gap() {
        return showsWords() ? GAP : GAP / 2;
    }

    /** Returns the room between a tile's edge and its picture. */
    double padding() {
        return showsWords() ? 8 : 3;
    }

    boolean showsWords() {
        return tileWidth >= WORDS_FROM + 2 * padding(WORDS_FROM);
    }

    boolean showsReason() {
        return tileWidth >= REASON_FROM + 2 * padding(REASON_FROM);
    }

    double artWidth() {
        return tileWidth - 2 * padding();
    }

    double artHeight() {
        return Math.round(artWidth() * ART_SHAPE);
    }

    /** Returns the height of the words below a picture. */
    double wordsHeight() {
        return showsWords() ? Math.ceil(em * (WORDS_EMS + (showsReason() ? REASON_EMS : 0))) : 0;
    }

    double tileHeight() {
        return artHeight() + 2 * padding() + wordsHeight();
    }

    /** Returns the distance from one line of tiles to the next. */
    double rowHeight() {
        return tileHeight() + gap();
    }

    double headingHeight() {
        return Math.ceil(em * HEADING_EMS);
    }
}
