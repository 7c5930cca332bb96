package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * One file that answers a query.
 *
 * @param score 0 to 1: the cosine similarity of the best sample, or for words the share of the best
 *     possible match
 * @param close it is nearer than chance explains, see {@link SearchResults#cutoff}
 * @param span where in the file it matched, null for a still picture or a match by name
 * @param model the model whose opinion counted most, or {@link #BY_NAMES}
 * @param why one phrase for a person
 * @param moments the best places in it that answer the query, in the order of time; empty for a
 *     still picture or a match by name
 * @param same null if the file merely resembles the query
 * @param online the file's folder can be reached
 * @param stamp the file's size and when it was last changed, as the library knows them
 */
public record SearchResult(
        Path path,
        ContentId content,
        MediaKind kind,
        MediaFacts facts,
        double score,
        boolean close,
        @Nullable TimeSpan span,
        String model,
        String why,
        List<Moment> moments,
        @Nullable Same same,
        boolean online,
        FileStamp stamp) {
    /** Stands in the place of a model where names, folders or facts were compared. */
    public static final String BY_NAMES = "names";

    public SearchResult {
        moments = List.copyOf(moments);
    }

    /** A result of whose file nothing more is known. */
    public SearchResult(
            Path path,
            ContentId content,
            MediaKind kind,
            MediaFacts facts,
            double score,
            boolean close,
            @Nullable TimeSpan span,
            String model,
            String why,
            List<Moment> moments,
            @Nullable Same same,
            boolean online) {
        this(
                path,
                content,
                kind,
                facts,
                score,
                close,
                span,
                model,
                why,
                moments,
                same,
                online,
                new FileStamp(0, Instant.EPOCH));
    }

    /** Returns the same file as the answer that one of its moments is. */
    public SearchResult at(Moment moment) {
        return new SearchResult(
                path,
                content,
                kind,
                facts,
                moment.score(),
                close,
                moment.span(),
                model,
                moment.why(),
                moments,
                same,
                online,
                stamp);
    }

    /** Returns the same with the places in it that answer the query. */
    SearchResult withMoments(List<Moment> places) {
        return new SearchResult(
                path, content, kind, facts, score, close, span, model, why, places, same, online,
                stamp);
    }
}
