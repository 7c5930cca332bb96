package semblance.ui.results;

/**
 * How results lie in lines: the close ones, a divider, the others; each part begins on a new line.
 * All by arithmetic, so that a hundred thousand results cost no more than ten.
 *
 * @param close how many of the results, from the first on, are close
 * @param total how many results there are
 * @param columns how many lie side by side, at least 1
 */
public record GridRows(int close, int total, int columns) {
    public GridRows {
        if (close < 0 || total < close || columns < 1) {
            throw new IllegalArgumentException(close + " of " + total + " in " + columns);
        }
    }

    /** Tells whether there are results on both sides of the cut-off. */
    boolean isDivided() {
        return close > 0 && close < total;
    }

    /** Returns the number of lines. */
    public int size() {
        return isDivided() ? lines(close) + 1 + lines(total - close) : lines(total);
    }

    public GridRow row(int line) {
        if (!isDivided()) {
            return tiles(0, line, total);
        }
        int closeLines = lines(close);
        if (line < closeLines) {
            return tiles(0, line, close);
        }
        return line == closeLines
                ? new GridRow.Divider()
                : tiles(close, line - closeLines - 1, total);
    }

    /** Returns the line that a result lies in. */
    public int rowOf(int result) {
        return isDivided() && result >= close
                ? lines(close) + 1 + (result - close) / columns
                : result / columns;
    }

    /**
     * Returns the result {@code lines} lines below (above, if negative) another in the same column,
     * or the nearest to that place; the divider does not count as a line.
     */
    public int vertically(int result, int lines) {
        int column = columnOf(result);
        int line = rowOf(result);
        int step = Integer.signum(lines);
        int now = result;
        for (int left = Math.abs(lines); left > 0; left--) {
            line += step;
            if (line >= 0 && line < size() && row(line) instanceof GridRow.Divider) {
                line += step;
            }
            if (line < 0 || line >= size() || !(row(line) instanceof GridRow.Tiles tiles)) {
                return now;
            }
            now = Math.min(tiles.first() + column, tiles.end() - 1);
        }
        return now;
    }

    private int columnOf(int result) {
        return (isDivided() && result >= close ? result - close : result) % columns;
    }

    private GridRow.Tiles tiles(int partStart, int line, int partEnd) {
        int first = partStart + line * columns;
        return new GridRow.Tiles(first, Math.min(first + columns, partEnd));
    }

    private int lines(int results) {
        return (results + columns - 1) / columns;
    }
}
