package semblance.index;

import semblance.fingerprint.Agreement;
import semblance.media.ContentId;

import java.util.Comparator;

/** A content that is the same recording as a query, or has it in itself, or is a part of it. */
public record FingerprintMatch(ContentId content, Agreement agreement) {
    /** The order of results, ties by content. */
    public static final Comparator<FingerprintMatch> BEST_FIRST =
            Comparator.comparing(FingerprintMatch::agreement, Agreement.BEST_FIRST)
                    .thenComparing(match -> match.content().hex());
}
