package semblance.search;

import semblance.fingerprint.Agreement;
import semblance.fingerprint.Probe;
import semblance.index.FingerprintIndex;
import semblance.index.FingerprintMatch;
import semblance.index.StoreException;
import semblance.media.TimeSpan;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Ranks the contents that hold the very recording of a query, by their fingerprints. What merely
 * resembles it is not among them.
 */
record RecordingRanking(FingerprintIndex fingerprints) {
    private static final String FINGERPRINT = "fingerprint";
    private static final double MILLIS = 1000;

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
        String why = "the same recording, from " + clock(span);
        double score = Math.clamp(agreement.share(), 0, 1);
        return new Ranked(
                match.content(),
                span,
                score,
                true,
                FINGERPRINT,
                why,
                List.of(new Moment(span, score, why)),
                new Same(Same.What.RECORDING, agreement.inQuery(), span),
                Set.of());
    }

    /** To a tenth of a second, which is what a fingerprint tells. */
    private static String clock(TimeSpan span) {
        long tenths = Math.round(span.start().toMillis() / MILLIS * 10);
        return String.format(
                Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }
}
