package semblance.ui.results;

import semblance.search.arrange.GroupKey;

import java.util.ArrayList;
import java.util.List;

/**
 * How tiles lie in lines: section by section, each from a new line on, some under a heading. By
 * arithmetic and one number a section, so that a hundred thousand results cost little more than
 * ten.
 */
public final class GridRows {
    private final List<GridSection> sections;
    private final int columns;

    /** The line that each section begins with, and the number of all lines at the end. */
    private final int[] lines;

    /**
     * @param sections without gaps, from place 0 on
     * @param columns how many tiles lie side by side, at least 1
     */
    public GridRows(List<GridSection> sections, int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException(columns + " columns");
        }
        this.sections = List.copyOf(sections);
        this.columns = columns;
        this.lines = new int[this.sections.size() + 1];
        for (int i = 0; i < this.sections.size(); i++) {
            GridSection section = this.sections.get(i);
            int tiles = section.end() - section.first();
            lines[i + 1] = lines[i] + headings(section) + (tiles + columns - 1) / columns;
        }
    }

    /**
     * The parts of an answer that is sorted by likeness.
     *
     * @param same how many of the results, from the first on, are the very same
     * @param close how many are the very same or close
     * @param total how many results there are
     */
    public static GridRows ofParts(int same, int close, int total, int columns) {
        if (same < 0 || close < same || total < close) {
            throw new IllegalArgumentException(same + " and " + close + " of " + total);
        }
        List<GridSection> sections = new ArrayList<>();
        add(sections, GroupKey.Part.SAME, 0, same);
        add(sections, GroupKey.Part.CLOSE, same, close);
        add(sections, GroupKey.Part.FAR, close, total);
        return new GridRows(sections, columns);
    }

    private static void add(List<GridSection> sections, GroupKey.Part part, int first, int end) {
        if (first < end) {
            boolean isHeaded = part == GroupKey.Part.SAME || first > 0;
            sections.add(
                    new GridSection(
                            isHeaded ? new GridRow.Heading(part, end - first, false) : null,
                            first,
                            end));
        }
    }

    int columns() {
        return columns;
    }

    List<GridSection> sections() {
        return sections;
    }

    /** Returns the number of lines. */
    public int size() {
        return lines[lines.length - 1];
    }

    public GridRow row(int line) {
        int at = sectionAt(line);
        GridSection section = sections.get(at);
        GridRow.Heading heading = section.heading();
        int below = line - lines[at];
        if (heading != null && below == 0) {
            return heading;
        }
        int from = section.first() + (below - headings(section)) * columns;
        return new GridRow.Tiles(from, Math.min(from + columns, section.end()));
    }

    /** Returns the line that a tile lies in. */
    public int rowOf(int place) {
        int at = sectionOf(place);
        GridSection section = sections.get(at);
        return lines[at] + headings(section) + (place - section.first()) / columns;
    }

    /**
     * Returns the tile {@code count} lines below (above, if negative) another in the same column,
     * or the nearest to that place; headings do not count as lines.
     */
    public int vertically(int place, int count) {
        int column = (place - sections.get(sectionOf(place)).first()) % columns;
        int line = rowOf(place);
        int step = Integer.signum(count);
        int now = place;
        for (int left = Math.abs(count); left > 0; left--) {
            line += step;
            while (line >= 0 && line < size() && row(line) instanceof GridRow.Heading) {
                line += step;
            }
            if (line < 0 || line >= size() || !(row(line) instanceof GridRow.Tiles tiles)) {
                return now;
            }
            now = Math.min(tiles.first() + column, tiles.end() - 1);
        }
        return now;
    }

    /** Returns 1 if a section has a heading, else 0. */
    static int headings(GridSection section) {
        return section.heading() == null ? 0 : 1;
    }

    /** Returns the line that a section begins with; the number of all lines after the last. */
    int firstLine(int section) {
        return lines[section];
    }

    /** Returns the section that a line lies in. */
    int sectionAt(int line) {
        int low = 0;
        int high = sections.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines[middle] <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * The last section that begins at or before a place has it: folded ones before it are empty.
     */
    private int sectionOf(int place) {
        int low = 0;
        int high = sections.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            GridSection section = sections.get(middle);
            if (section.first() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        while (low > 0 && sections.get(low).end() <= place) {
            low--;
        }
        return low;
    }
}
