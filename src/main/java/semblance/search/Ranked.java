package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.TimeSpan;

/** A content in a ranking; the fields are those of {@link SearchResult}. */
record Ranked(
        ContentId content,
        @Nullable TimeSpan span,
        double score,
        boolean close,
        String model,
        String why) {}
