package semblance.duplicates;

import semblance.media.ContentId;

import java.util.Set;

/**
 * Two contents that are more than alike.
 *
 * @param changes what was done to one of the two, if anything shows
 */
record Pair(Two contents, Relation relation, Set<Change> changes) {
    Pair {
        changes = Set.copyOf(changes);
    }

    static Pair of(ContentId one, ContentId other, Relation relation, Set<Change> changes) {
        return new Pair(Two.of(one, other), relation, changes);
    }
}
