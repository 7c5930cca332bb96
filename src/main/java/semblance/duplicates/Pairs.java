package semblance.duplicates;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All pairs that were found so far, and which contents were compared with all others to find them.
 * Safe for use by many threads.
 */
final class Pairs {
    private final String basis;
    private final Set<ContentId> compared;
    private final Map<Two, Pair> found = new LinkedHashMap<>();
    private @Nullable Instant lookedAt;

    /**
     * @param basis what the comparisons rest on: pairs of another basis are worth nothing
     * @param lookedAt when all there was had been compared; null if it never was
     */
    Pairs(
            String basis,
            Collection<ContentId> compared,
            Collection<Pair> found,
            @Nullable Instant lookedAt) {
        this.basis = basis;
        this.compared = new HashSet<>(compared);
        found.forEach(pair -> this.found.put(pair.contents(), pair));
        this.lookedAt = lookedAt;
    }

    static Pairs none(String basis) {
        return new Pairs(basis, List.of(), List.of(), null);
    }

    String basis() {
        return basis;
    }

    synchronized boolean isCompared(ContentId content) {
        return compared.contains(content);
    }

    /** Adds what came of comparing some contents with all others. */
    synchronized void add(Collection<ContentId> contents, Collection<Pair> pairs) {
        compared.addAll(contents);
        for (Pair pair : pairs) {
            // The surer relation is told.
            found.merge(
                    pair.contents(),
                    pair,
                    (one, other) -> one.relation().compareTo(other.relation()) <= 0 ? one : other);
        }
    }

    synchronized void lookedAt(Instant when) {
        lookedAt = when;
    }

    synchronized @Nullable Instant lookedAt() {
        return lookedAt;
    }

    synchronized List<Pair> found() {
        return List.copyOf(found.values());
    }

    synchronized Set<ContentId> compared() {
        return Collections.unmodifiableSet(new HashSet<>(compared));
    }
}
