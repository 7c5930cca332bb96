package semblance.ui;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.search.Moment;
import semblance.search.Query;
import semblance.search.Same;
import semblance.search.SearchResult;
import semblance.search.SearchResults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Answers made up for tests. */
public final class FakeResults {
    private static final List<MediaKind> KINDS = List.of(MediaKind.values());

    private FakeResults() {}

    /** Returns an answer with {@code total} results, of which the first {@code close} are close. */
    public static SearchResults answer(Query query, int total, int close, String... notices) {
        List<SearchResult> results =
                IntStream.range(0, total)
                        .mapToObj(i -> result(i, 1 - 0.9 * i / total, i < close))
                        .toList();
        return new SearchResults(query, results, 0.5, Duration.ofMillis(34), List.of(notices));
    }

    /** Returns the result with a number; its kind follows from the number. */
    public static SearchResult result(int number, double score, boolean close) {
        MediaKind kind = KINDS.get(number % KINDS.size());
        String ending =
                switch (kind) {
                    case IMAGE -> ".jpg";
                    case AUDIO -> ".flac";
                    case VIDEO -> ".mp4";
                };
        @Nullable TimeSpan span = kind == MediaKind.IMAGE ? null : TimeSpan.ofSeconds(12, 14);
        return new SearchResult(
                Path.of("/folder/file-" + number + ending),
                new ContentId(String.format("%032x", number)),
                kind,
                new MediaFacts(640, 480, Duration.ofSeconds(90), null, "", new TreeMap<>()),
                score,
                close,
                span,
                "builtin-look",
                "similar colours and shapes",
                List.of(),
                null,
                true);
    }

    /** Returns a result as the very same recording, found with some moments. */
    public static SearchResult same(SearchResult result) {
        TimeSpan here = TimeSpan.ofSeconds(83.4, 88.4);
        return new SearchResult(
                result.path(),
                result.content(),
                result.kind(),
                result.facts(),
                result.score(),
                result.close(),
                here,
                result.model(),
                result.why(),
                List.of(
                        new Moment(TimeSpan.ofSeconds(12, 14), 0.5, "similar"),
                        new Moment(here, 0.9, "the same")),
                new Same(Same.What.RECORDING, TimeSpan.ofSeconds(0, 5), here),
                result.online());
    }
}
