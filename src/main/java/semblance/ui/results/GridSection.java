package semblance.ui.results;

import org.jspecify.annotations.Nullable;

/**
 * Tiles that begin on a line of their own.
 *
 * @param heading the line above them, null if there is none
 * @param first the place of the first tile
 * @param end the place after the last tile; {@code first} where they are folded away
 */
public record GridSection(GridRow.@Nullable Heading heading, int first, int end) {}
