package semblance.ui.results;

/** One line of the grid. */
public sealed interface GridRow {
    /** Results {@code first} (included) to {@code end} (excluded) side by side. */
    record Tiles(int first, int end) implements GridRow {}

    /** The line above a part of the answer, which says what it is. */
    record Heading(GridPart part) implements GridRow {}
}
