package semblance.ui.results;

import java.util.List;

/**
 * Where the lines of a grid lie, in pixels from its top: headings are of one height, and lines of
 * tiles of another. By one number a section, as {@link GridRows}.
 */
final class LineHeights {
    private final GridRows rows;
    private final double tiles;
    private final double heading;

    /** The top of each section, and the height of all at the end. */
    private final double[] tops;

    LineHeights(GridRows rows, double tiles, double heading) {
        this.rows = rows;
        this.tiles = tiles;
        this.heading = heading;
        List<GridSection> sections = rows.sections();
        this.tops = new double[sections.size() + 1];
        for (int i = 0; i < sections.size(); i++) {
            int headings = GridRows.headings(sections.get(i));
            int lines = rows.firstLine(i + 1) - rows.firstLine(i) - headings;
            tops[i + 1] = tops[i] + headings * heading + lines * tiles;
        }
    }

    GridRows rows() {
        return rows;
    }

    /** Returns the height of all lines. */
    double height() {
        return tops[tops.length - 1];
    }

    double heightOf(int line) {
        return rows.row(line) instanceof GridRow.Heading ? heading : tiles;
    }

    double top(int line) {
        int at = rows.sectionAt(line);
        int below = line - rows.firstLine(at);
        int headings = Math.min(below, GridRows.headings(rows.sections().get(at)));
        return tops[at] + headings * heading + (below - headings) * tiles;
    }

    /** Returns the line that lies at a height; the first or last one beyond their ends. */
    int at(double y) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (top(middle) <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
