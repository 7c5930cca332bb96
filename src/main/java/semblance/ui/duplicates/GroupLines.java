package semblance.ui.duplicates;

import javafx.collections.ObservableListBase;

import semblance.duplicates.Group;

import java.util.Arrays;
import java.util.List;

/**
 * The lines of all groups as a list view wants them: a heading for each, and its files below. Only
 * where each group begins is kept.
 */
final class GroupLines extends ObservableListBase<GroupLine> {
    private final List<Group> groups;
    private final int columns;

    /** The line of each heading, and after them how many lines there are. */
    private final int[] begins;

    GroupLines(List<Group> groups, int columns) {
        this.groups = groups;
        this.columns = columns;
        this.begins = new int[groups.size() + 1];
        for (int i = 0; i < groups.size(); i++) {
            begins[i + 1] = begins[i] + 1 + Math.ceilDiv(groups.get(i).members().size(), columns);
        }
    }

    @Override
    public int size() {
        return begins[groups.size()];
    }

    @Override
    public GroupLine get(int line) {
        int found = Arrays.binarySearch(begins, line);
        if (found >= 0) {
            return new GroupLine.Heading(found);
        }
        int group = -found - 2;
        int first = (line - begins[group] - 1) * columns;
        return new GroupLine.Files(
                group, first, Math.min(groups.get(group).members().size(), first + columns));
    }

    /** Returns the line that holds a file. */
    int lineOf(Spot spot) {
        return begins[spot.group()] + 1 + spot.file() / columns;
    }

    int headingOf(int group) {
        return begins[group];
    }
}
