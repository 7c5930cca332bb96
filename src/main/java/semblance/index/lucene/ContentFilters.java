package semblance.index.lucene;

import semblance.media.ContentId;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Makes the filters of the last few sets of contents once, which takes longer than most searches.
 * Safe for use by many threads.
 */
final class ContentFilters {
    private static final int KEPT = 2;

    private final Deque<ContentFilter> recent = new ArrayDeque<>();

    /** Returns what finds the documents of contents; the set must not change from now on. */
    synchronized ContentFilter of(Set<ContentId> contents) {
        ContentFilter filter =
                recent.stream()
                        .filter(made -> made.isOf(contents))
                        .findFirst()
                        .orElseGet(() -> new ContentFilter(contents));
        recent.remove(filter);
        recent.addFirst(filter);
        if (recent.size() > KEPT) {
            recent.removeLast();
        }
        return filter;
    }
}
