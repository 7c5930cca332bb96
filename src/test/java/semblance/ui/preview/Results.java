package semblance.ui.preview;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.search.Moment;
import semblance.search.Same;
import semblance.search.SearchResult;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Results for tests. */
final class Results {
    private Results() {}

    static SearchResult picture(String name) {
        return result(
                name,
                MediaKind.IMAGE,
                new MediaFacts(
                        FakeSource.WIDTH,
                        FakeSource.HEIGHT,
                        null,
                        LocalDateTime.of(2024, 6, 2, 18, 45),
                        "mjpeg",
                        Map.of("camera", "Fujifilm X-T30", "lens", "XF 23 mm F2")),
                null,
                "Similar colours and layout",
                true);
    }

    static SearchResult sound(String name, @Nullable TimeSpan span) {
        return result(
                name,
                MediaKind.AUDIO,
                new MediaFacts(
                        0,
                        0,
                        Duration.ofMillis((long) (1000 * FakeSource.SECONDS)),
                        null,
                        "flac",
                        Map.of("title", "Struck glass", "artist", "Field recordings")),
                span,
                "Similar timbre at 0:01.5",
                true);
    }

    static SearchResult video(String name, @Nullable TimeSpan span) {
        return result(
                name,
                MediaKind.VIDEO,
                new MediaFacts(
                        FakeSource.WIDTH,
                        FakeSource.HEIGHT,
                        Duration.ofMillis((long) (1000 * FakeSource.SECONDS)),
                        LocalDateTime.of(2023, 12, 24, 9, 5),
                        "h264",
                        Map.of()),
                span,
                "A similar frame at 0:02.0",
                true);
    }

    /** Returns a result with moments and, if {@code same} is given, as the very same. */
    static SearchResult with(SearchResult result, List<Moment> moments, @Nullable Same same) {
        return new SearchResult(
                result.path(),
                result.content(),
                result.kind(),
                result.facts(),
                result.score(),
                result.close(),
                result.span(),
                result.model(),
                result.why(),
                moments,
                same,
                result.online());
    }

    static SearchResult offline(SearchResult result) {
        return new SearchResult(
                result.path(),
                result.content(),
                result.kind(),
                result.facts(),
                result.score(),
                result.close(),
                result.span(),
                result.model(),
                result.why(),
                result.moments(),
                result.same(),
                false);
    }

    private static SearchResult result(
            String name,
            MediaKind kind,
            MediaFacts facts,
            @Nullable TimeSpan span,
            String why,
            boolean online) {
        return new SearchResult(
                FakeSource.file(name),
                new ContentId("0123456789abcdef0123456789abcdef"),
                kind,
                facts,
                0.83,
                true,
                span,
                "builtin-look",
                why,
                List.of(),
                null,
                online);
    }
}
