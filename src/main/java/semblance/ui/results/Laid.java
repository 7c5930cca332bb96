package semblance.ui.results;

import semblance.search.SearchResult;
import semblance.search.arrange.Arranged;
import semblance.search.arrange.GroupKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The tiles that can be seen by scrolling: groups that are folded have none, and of a heap of
 * nearly identical files only the first is seen until it is unfolded.
 *
 * @param items one result a tile
 * @param heaps one number a tile: how many lie on the heap that it stands for, 0 where it stands
 *     for itself; negative where the heap is unfolded
 * @param leftOut how many results are not shown because they are not close
 * @param renewed the same question was answered before: eyes stay where they are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; one number a tile for 100,000 of them
public record Laid(
        List<SearchResult> items,
        int[] heaps,
        List<GridSection> sections,
        int leftOut,
        boolean renewed) {
    static final Laid NOTHING = new Laid(List.of(), new int[0], List.of(), 0, false);

    /**
     * @param toggled groups that are not as they are at first: headings folded, heaps unfolded
     */
    static Laid of(Arranged arranged, Set<GroupKey> toggled, boolean renewed) {
        boolean allSeen =
                arranged.groups().stream()
                        .noneMatch(group ->
                                group.key() instanceof GroupKey.Alike
                                        || toggled.contains(group.key()));
        List<SearchResult> items =
                allSeen ? arranged.results() : new ArrayList<>(arranged.results().size());
        int[] heaps = new int[arranged.results().size()];
        List<GridSection> sections = new ArrayList<>(arranged.groups().size());
        boolean flat = false;
        for (Arranged.Group group : arranged.groups()) {
            boolean isToggled = toggled.contains(group.key());
            int first = allSeen ? group.first() : items.size();
            if (group.key() instanceof GroupKey.Alike) {
                flat = true;
                if (group.size() > 1) {
                    heaps[first] = isToggled ? -group.size() : group.size();
                }
                int end = isToggled ? group.end() : group.first() + 1;
                items.addAll(arranged.results().subList(group.first(), end));
                continue;
            }
            if (!allSeen && !isToggled) {
                items.addAll(arranged.results().subList(group.first(), group.end()));
            }
            int end = allSeen ? group.end() : items.size();
            sections.add(
                    new GridSection(heading(group, isToggled, sections.isEmpty()), first, end));
        }
        if (flat) {
            sections.add(new GridSection(null, 0, items.size()));
        }
        return new Laid(items, heaps, sections, arranged.leftOut(), renewed);
    }

    private static GridRow.@org.jspecify.annotations.Nullable Heading heading(
            Arranged.Group group, boolean folded, boolean isFirst) {
        boolean isSaidBySilence =
                group.key() == GroupKey.Part.ALL
                        || (isFirst
                                && (group.key() == GroupKey.Part.CLOSE
                                        || group.key() == GroupKey.Part.FAR));
        return isSaidBySilence ? null : new GridRow.Heading(group.key(), group.size(), folded);
    }

    /** Returns how many lie on the heap that a tile stands for; see {@link #heaps}. */
    int heap(int place) {
        return place < heaps.length ? heaps[place] : 0;
    }
}
