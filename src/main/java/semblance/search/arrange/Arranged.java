package semblance.search.arrange;

import semblance.search.SearchResult;

import java.util.List;

/**
 * Results in their order.
 *
 * @param groups in their order, without gaps, from the first result to the last
 * @param leftOut how many results were not close enough to be among them
 */
public record Arranged(List<SearchResult> results, List<Group> groups, int leftOut) {
    public static final Arranged NOTHING = new Arranged(List.of(), List.of(), 0);

    /** Results {@code first} (included) to {@code end} (excluded), at least one. */
    public record Group(GroupKey key, int first, int end) {
        public int size() {
            return end - first;
        }
    }
}
