package semblance.index;

import org.jspecify.annotations.Nullable;

import semblance.fingerprint.Agreement;
import semblance.fingerprint.Comparison;
import semblance.fingerprint.Fingerprint;
import semblance.fingerprint.Probe;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fingerprints in memory, all of which are compared with the query: exact, and fast enough for some
 * hours of sound. Other indexes are tested against it. Matches see changes at once. Safe for use by
 * many threads.
 */
public final class ExactFingerprintIndex implements FingerprintIndex {
    private final Map<ContentId, Fingerprint> fingerprints = new ConcurrentHashMap<>();

    @Override
    public void put(ContentId content, Fingerprint fingerprint) {
        fingerprints.put(content, fingerprint);
    }

    @Override
    public void remove(ContentId content) {
        fingerprints.remove(content);
    }

    @Override
    public List<FingerprintMatch> match(Probe query, int count, @Nullable Set<ContentId> among) {
        Comparison comparison = new Comparison(query);
        List<FingerprintMatch> matches = new ArrayList<>();
        fingerprints.forEach((content, fingerprint) -> {
            if (among == null || among.contains(content)) {
                Agreement agreement = comparison.with(fingerprint);
                if (agreement != null) {
                    matches.add(new FingerprintMatch(content, agreement));
                }
            }
        });
        return matches.stream().sorted(FingerprintMatch.BEST_FIRST).limit(count).toList();
    }

    @Override
    public Optional<Fingerprint> find(ContentId content) {
        return Optional.ofNullable(fingerprints.get(content));
    }

    @Override
    public Set<ContentId> contents() {
        return Set.copyOf(fingerprints.keySet());
    }
}
