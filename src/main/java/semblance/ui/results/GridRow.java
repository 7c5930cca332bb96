package semblance.ui.results;

/** One line of the grid. */
public sealed interface GridRow {
    /** Results {@code first} (included) to {@code end} (excluded) side by side. */
    record Tiles(int first, int end) implements GridRow {}

    /** The line between what is close and the rest. */
    record Divider() implements GridRow {}
}
