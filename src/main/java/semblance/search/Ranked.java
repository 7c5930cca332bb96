package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.index.FileKey;
import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.util.List;
import java.util.Set;

/**
 * A content in a ranking; the fields are those of {@link SearchResult}.
 *
 * @param moments where else it matches, in the order of time; empty where that is not worked out
 * @param same null if the content merely resembles the query
 * @param files the only files of the content that are meant, as where names matched; empty for all
 */
record Ranked(
        ContentId content,
        @Nullable TimeSpan span,
        double score,
        boolean close,
        String model,
        String why,
        List<Moment> moments,
        @Nullable Same same,
        Set<FileKey> files) {
    Ranked {
        moments = List.copyOf(moments);
        files = Set.copyOf(files);
    }

    /** All files of the content are meant, and nothing more is known of it. */
    Ranked(
            ContentId content,
            @Nullable TimeSpan span,
            double score,
            boolean close,
            String model,
            String why) {
        this(content, span, score, close, model, why, List.of(), null, Set.of());
    }

    /** Returns the same with a score between 0 and 1. */
    Ranked withShownScore() {
        return new Ranked(
                content, span, Math.clamp(score, 0, 1), close, model, why, moments, same, files);
    }

    /** Returns the same with the places in it that answer the query. */
    Ranked withMoments(List<Moment> places) {
        return new Ranked(content, span, score, close, model, why, places, same, files);
    }

    /** Returns the same, found for another reason. */
    Ranked withWhy(String reason) {
        return new Ranked(content, span, score, close, model, reason, moments, same, files);
    }

    boolean means(FileKey file) {
        return files.isEmpty() || files.contains(file);
    }
}
