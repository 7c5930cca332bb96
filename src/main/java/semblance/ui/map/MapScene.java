package semblance.ui.map;

import org.jspecify.annotations.Nullable;

import semblance.atlas.Atlas;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What is to be painted: the map, what its points look like, and which of them stand out. Made anew
 * when any of this changes, and then only read.
 */
final class MapScene {
    static final MapScene NOTHING =
            new MapScene(null, PointGrid.NONE, Coloring.NONE, item -> false, item -> false, false);

    private final @Nullable Atlas atlas;
    private final PointGrid grid;
    private final Coloring coloring;
    private final IntPredicate isSelected;
    private final IntPredicate isFound;
    private final boolean isSearched;
    private final Map<Integer, Representatives> representatives = new HashMap<>();

    /**
     * @param isSearched whether those that were not found stand back
     */
    MapScene(
            @Nullable Atlas atlas,
            PointGrid grid,
            Coloring coloring,
            IntPredicate isSelected,
            IntPredicate isFound,
            boolean isSearched) {
        this.atlas = atlas;
        this.grid = grid;
        this.coloring = coloring;
        this.isSelected = isSelected;
        this.isFound = isFound;
        this.isSearched = isSearched;
    }

    @Nullable Atlas atlas() {
        return atlas;
    }

    PointGrid grid() {
        return grid;
    }

    Coloring coloring() {
        return coloring;
    }

    boolean isSelected(int item) {
        return isSelected.test(item);
    }

    boolean isFound(int item) {
        return isSearched && isFound.test(item);
    }

    /** Tells whether an item stands back, because others are looked for. */
    boolean isDimmed(int item) {
        return isSearched && !isFound.test(item);
    }

    /** Returns what stands for the cells of a grid with 2^level columns. */
    Representatives representatives(Atlas map, int level) {
        return representatives.computeIfAbsent(level, it -> new Representatives(map, it));
    }

    /** Returns the same map, with other points that stand out. */
    MapScene with(Coloring colors, IntPredicate selected, IntPredicate found, boolean searched) {
        MapScene other = new MapScene(atlas, grid, colors, selected, found, searched);
        other.representatives.putAll(representatives);
        return other;
    }
}
