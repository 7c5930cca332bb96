package semblance.atlas;

import java.util.List;

/**
 * A map: where each file lies, and the areas that can be told apart. Both coordinates are between
 * -1 and 1, y downwards; distances mean likeness only nearby. It owns its arrays, which nobody
 * changes, so it may be shared between threads.
 */
public final class Atlas {
    /** Fewer files make no map: there is nothing to tell apart. */
    public static final int LEAST = 20;

    private final AtlasSide side;
    private final List<AtlasItem> items;
    private final float[] x;
    private final float[] y;
    private final List<AreaLevel> levels;
    private final int newcomers;

    /**
     * @param x of each item, not copied
     * @param y of each item, not copied
     * @param levels from the coarsest to the finest; none while the map is being made
     * @param newcomers how many items came after the map was made, and were put beside their like
     */
    public Atlas(
            AtlasSide side,
            List<AtlasItem> items,
            float[] x,
            float[] y,
            List<AreaLevel> levels,
            int newcomers) {
        if (x.length != items.size() || y.length != items.size()) {
            throw new IllegalArgumentException(
                    items.size() + " items at " + x.length + ", " + y.length);
        }
        this.side = side;
        this.items = List.copyOf(items);
        this.x = x;
        this.y = y;
        this.levels = List.copyOf(levels);
        this.newcomers = newcomers;
    }

    public AtlasSide side() {
        return side;
    }

    public List<AtlasItem> items() {
        return items;
    }

    public int size() {
        return items.size();
    }

    public float x(int item) {
        return x[item];
    }

    public float y(int item) {
        return y[item];
    }

    /** Returns the areas at some scales, the coarsest first. */
    public List<AreaLevel> levels() {
        return levels;
    }

    public int newcomers() {
        return newcomers;
    }
}
