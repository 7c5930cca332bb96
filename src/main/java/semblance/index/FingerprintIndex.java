package semblance.index;

import org.jspecify.annotations.Nullable;

import semblance.fingerprint.Fingerprint;
import semblance.fingerprint.Probe;
import semblance.media.ContentId;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds recordings that are the very same by their fingerprints. Part of a {@link Store}: committed
 * with it; matches come from what there was at the last refresh or commit. Safe for use by many
 * threads.
 */
public interface FingerprintIndex {
    /** Puts a content's fingerprint in the place of what was. */
    void put(ContentId content, Fingerprint fingerprint) throws StoreException;

    /** Removes a content's fingerprint; does nothing if there is none. */
    void remove(ContentId content) throws StoreException;

    /**
     * Returns the contents that are the same recording as the query, as {@link
     * semblance.fingerprint.Comparison} tells it, the best first; none if none is.
     *
     * @param among only these contents, or null for all; must not change from now on
     */
    List<FingerprintMatch> match(Probe query, int count, @Nullable Set<ContentId> among)
            throws StoreException;

    /**
     * Returns a content's fingerprint as it was at the last refresh or commit; empty if it has
     * none.
     */
    Optional<Fingerprint> find(ContentId content) throws StoreException;

    /** Returns the contents that have a fingerprint. */
    Set<ContentId> contents() throws StoreException;
}
