package semblance.index;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.util.Comparator;

/**
 * An indexed sample near a query.
 *
 * @param span where in its file the sample lies, null for a still picture
 * @param similarity cosine similarity to the query, -1 to 1
 */
public record Neighbor(ContentId content, @Nullable TimeSpan span, float similarity) {
    /** The order of results: the most similar first, ties by content. */
    public static final Comparator<Neighbor> NEAREST_FIRST =
            Comparator.comparing(Neighbor::similarity, Comparator.reverseOrder())
                    .thenComparing(neighbor -> neighbor.content().hex());
}
