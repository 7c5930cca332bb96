package semblance.atlas;

/**
 * How a map is laid out. The same vectors, options and seed give the same map.
 *
 * @param neighbors how many nearest files each is held beside
 * @param epochs how often all neighbours are drawn together; 0 for as many as the size needs
 */
public record LayoutOptions(int neighbors, int epochs, long seed) {
    /** What UMAP's authors use: 15 neighbours; fewer epochs for what is large. */
    public static final LayoutOptions DEFAULT = new LayoutOptions(15, 0, 20_180_209L);

    private static final int SMALL = 10_000;
    private static final int EPOCHS_OF_SMALL = 500;
    private static final int EPOCHS_OF_LARGE = 200;

    public LayoutOptions {
        if (neighbors < 2 || epochs < 0) {
            throw new IllegalArgumentException(neighbors + " neighbours, " + epochs + " epochs");
        }
    }

    int epochsFor(int points) {
        return epochs > 0 ? epochs : points <= SMALL ? EPOCHS_OF_SMALL : EPOCHS_OF_LARGE;
    }
}
