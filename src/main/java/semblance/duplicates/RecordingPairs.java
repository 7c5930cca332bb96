package semblance.duplicates;

import org.jspecify.annotations.Nullable;

import semblance.fingerprint.Agreement;
import semblance.fingerprint.Fingerprint;
import semblance.fingerprint.Probe;
import semblance.index.FingerprintIndex;
import semblance.index.FingerprintMatch;
import semblance.index.StoreException;
import semblance.media.ContentId;
import semblance.search.SameFilms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the recordings, or the films, that are the same as one, by what is stored of them: an
 * excerpt is not the same as the whole, nor is a film that has only its music in common. Safe for
 * use by many threads.
 */
final class RecordingPairs {
    private static final int MOST = 16;
    private static final double HALF = 0.5;

    private final FingerprintIndex fingerprints;
    private final @Nullable SameFilms films;
    private final Set<ContentId> among;

    /**
     * @param films null where sounds are compared, or no model has seen films
     * @param among the files that count; must not change from now on
     */
    RecordingPairs(FingerprintIndex fingerprints, @Nullable SameFilms films, Set<ContentId> among) {
        this.fingerprints = fingerprints;
        this.films = films;
        this.among = among;
    }

    List<Pair> of(ContentId content) throws StoreException {
        List<Pair> pairs = new ArrayList<>();
        Optional<Fingerprint> print = fingerprints.find(content);
        if (print.isPresent()) {
            Probe probe = new Probe(List.of(print.get()));
            if (!probe.isEmpty()) {
                for (FingerprintMatch match : fingerprints.match(probe, MOST + 1, among)) {
                    if (!match.content().equals(content)
                            && isMostOfBoth(match.agreement())
                            && (films == null || !films.differ(content, match.content()))) {
                        pairs.add(pair(content, match.content()));
                    }
                }
            }
        }
        if (films != null) {
            for (ContentId same : films.of(content, among)) {
                pairs.add(pair(content, same));
            }
        }
        return pairs;
    }

    private static boolean isMostOfBoth(Agreement agreement) {
        return Math.min(agreement.ofQuery(), agreement.ofFile()) >= HALF;
    }

    private static Pair pair(ContentId content, ContentId other) {
        return Pair.of(content, other, Relation.SAME_RECORDING, Set.of());
    }
}
