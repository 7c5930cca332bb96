package semblance.fingerprint;

import semblance.media.TimeSpan;

import java.util.Comparator;

/**
 * Two recordings are the same, or one is a part of the other, or both have a part in common.
 *
 * @param inQuery the part that agrees, as far as it could be told, in the query's file
 * @param inFile the same part in the other
 * @param peaks how many peaks agree
 * @param ofQuery how much of what sounds in the query agrees, 0 to 1
 * @param ofFile how much of what sounds in the other agrees, 0 to 1
 */
public record Agreement(
        TimeSpan inQuery, TimeSpan inFile, int peaks, double ofQuery, double ofFile) {
    /** The order of results: what agrees in most of the query first, then by the peaks. */
    public static final Comparator<Agreement> BEST_FIRST =
            Comparator.comparingDouble((Agreement agreement) -> -agreement.ofQuery())
                    .thenComparingInt(agreement -> -agreement.peaks());

    /** Returns the larger share of the two recordings that agrees, 0 to 1. */
    public double share() {
        return Math.max(ofQuery, ofFile);
    }
}
