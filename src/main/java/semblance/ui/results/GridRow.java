package semblance.ui.results;

import semblance.search.arrange.GroupKey;

/** One line of the grid. */
public sealed interface GridRow {
    /** Tiles {@code first} (included) to {@code end} (excluded) side by side. */
    record Tiles(int first, int end) implements GridRow {}

    /**
     * The line above a group, which says what it is.
     *
     * @param size how many results are in it, seen or not
     * @param folded they are not seen
     */
    record Heading(GroupKey key, int size, boolean folded) implements GridRow {}
}
