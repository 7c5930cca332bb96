package semblance.search;

import semblance.fingerprint.Agreement;
import semblance.fingerprint.Probe;
import semblance.index.FingerprintIndex;
import semblance.index.FingerprintMatch;
import semblance.index.StoreException;
import semblance.media.TimeSpan;

import java.util.List;
import java.util.Set;

/**
 * Ranks the contents that hold the very recording of a query, by their fingerprints. What merely
 * resembles it is not among them.
 */
record RecordingRanking(FingerprintIndex fingerprints) {
    private static final String FINGERPRINT = "fingerprint";

    Ranking of(Probe query, int top, Searcher.Scope scope) throws StoreException {
        if (query.isEmpty()) {
            return new Ranking(List.of(), null);
        }
        // The query's own file takes a place that it then gives up.
        int count = top + scope.self().size() + scope.leftOut().size();
        return new Ranking(
                fingerprints.match(query, count, scope.among()).stream()
                        .filter(match -> !scope.leftOut().contains(match.content()))
                        .map(RecordingRanking::ranked)
                        .toList(),
                null);
    }

    private static Ranked ranked(FingerprintMatch match) {
        Agreement agreement = match.agreement();
        TimeSpan span = agreement.inFile();
        double score = Math.clamp(agreement.share(), 0, 1);
        Same same = new Same(Same.What.RECORDING, agreement.inQuery(), span);
        return new Ranked(
                match.content(),
                span,
                score,
                true,
                FINGERPRINT,
                same.phrase(),
                List.of(new Moment(span, score, same.phrase())),
                same,
                Set.of());
    }
}
