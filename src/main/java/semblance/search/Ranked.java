package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.index.FileKey;
import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.util.Set;

/**
 * A content in a ranking; the fields are those of {@link SearchResult}.
 *
 * @param files the only files of the content that are meant, as where names matched; empty for all
 */
record Ranked(
        ContentId content,
        @Nullable TimeSpan span,
        double score,
        boolean close,
        String model,
        String why,
        Set<FileKey> files) {
    Ranked {
        files = Set.copyOf(files);
    }

    /** All files of the content are meant. */
    Ranked(
            ContentId content,
            @Nullable TimeSpan span,
            double score,
            boolean close,
            String model,
            String why) {
        this(content, span, score, close, model, why, Set.of());
    }

    /** Returns the same with a score between 0 and 1. */
    Ranked withShownScore() {
        return new Ranked(content, span, Math.clamp(score, 0, 1), close, model, why, files);
    }

    boolean means(FileKey file) {
        return files.isEmpty() || files.contains(file);
    }
}
