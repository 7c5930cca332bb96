package semblance.ui.results;

/**
 * How results lie in lines: the very same, the close ones, the others; each part begins on a new
 * line, under a heading unless it is the first and not the very same. All by arithmetic, so that a
 * hundred thousand results cost no more than ten.
 *
 * @param same how many of the results, from the first on, are the very same
 * @param close how many are the very same or close
 * @param total how many results there are
 * @param columns how many lie side by side, at least 1
 */
public record GridRows(int same, int close, int total, int columns) {
    public GridRows {
        if (same < 0 || close < same || total < close || columns < 1) {
            throw new IllegalArgumentException(
                    same + " and " + close + " of " + total + " in " + columns);
        }
    }

    /** Without any that are the very same. */
    public GridRows(int close, int total, int columns) {
        this(0, close, total, columns);
    }

    /** Returns the number of lines. */
    public int size() {
        return lineOf(GridPart.FAR) + linesOf(GridPart.FAR);
    }

    public GridRow row(int line) {
        GridPart part =
                line < lineOf(GridPart.CLOSE)
                        ? GridPart.SAME
                        : line < lineOf(GridPart.FAR) ? GridPart.CLOSE : GridPart.FAR;
        int below = line - lineOf(part);
        if (!hasHeading(part)) {
            return tiles(part, below);
        }
        return below == 0 ? new GridRow.Heading(part) : tiles(part, below - 1);
    }

    /** Returns the line that a result lies in. */
    public int rowOf(int result) {
        GridPart part = partOf(result);
        return lineOf(part) + (hasHeading(part) ? 1 : 0) + (result - first(part)) / columns;
    }

    /**
     * Returns the result {@code lines} lines below (above, if negative) another in the same column,
     * or the nearest to that place; headings do not count as lines.
     */
    public int vertically(int result, int lines) {
        int column = (result - first(partOf(result))) % columns;
        int line = rowOf(result);
        int step = Integer.signum(lines);
        int now = result;
        for (int left = Math.abs(lines); left > 0; left--) {
            line += step;
            if (line >= 0 && line < size() && row(line) instanceof GridRow.Heading) {
                line += step;
            }
            if (line < 0 || line >= size() || !(row(line) instanceof GridRow.Tiles tiles)) {
                return now;
            }
            now = Math.min(tiles.first() + column, tiles.end() - 1);
        }
        return now;
    }

    private GridPart partOf(int result) {
        return result < same ? GridPart.SAME : result < close ? GridPart.CLOSE : GridPart.FAR;
    }

    private int first(GridPart part) {
        return switch (part) {
            case SAME -> 0;
            case CLOSE -> same;
            case FAR -> close;
        };
    }

    private int end(GridPart part) {
        return switch (part) {
            case SAME -> same;
            case CLOSE -> close;
            case FAR -> total;
        };
    }

    private boolean isEmpty(GridPart part) {
        return first(part) == end(part);
    }

    private boolean hasHeading(GridPart part) {
        return !isEmpty(part) && (part == GridPart.SAME || first(part) > 0);
    }

    /** Returns the line that a part begins with. */
    private int lineOf(GridPart part) {
        return switch (part) {
            case SAME -> 0;
            case CLOSE -> linesOf(GridPart.SAME);
            case FAR -> linesOf(GridPart.SAME) + linesOf(GridPart.CLOSE);
        };
    }

    private int linesOf(GridPart part) {
        int results = end(part) - first(part);
        return (hasHeading(part) ? 1 : 0) + (results + columns - 1) / columns;
    }

    private GridRow.Tiles tiles(GridPart part, int line) {
        int from = first(part) + line * columns;
        return new GridRow.Tiles(from, Math.min(from + columns, end(part)));
    }
}
