package semblance.bench;

import semblance.media.ContentId;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.search.Query;
import semblance.search.SearchResult;
import semblance.search.SearchResults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Results of files that nobody has. */
public final class MadeResults {
    private MadeResults() {}

    /** A picture of 4000 by 3000 pixels, close, taken at noon of a day. */
    public static SearchResult picture(String path, String day, Map<String, String> tags) {
        return result(
                Path.of(path),
                MediaKind.IMAGE,
                new MediaFacts(
                        4000,
                        3000,
                        null,
                        LocalDateTime.parse(day + "T12:00:00"),
                        "mjpeg",
                        new TreeMap<>(tags)),
                true,
                1000);
    }

    public static SearchResult result(
            Path path, MediaKind kind, MediaFacts facts, boolean close, long bytes) {
        return new SearchResult(
                path,
                new ContentId(String.format("%032x", path.hashCode() & 0xFFFFFFFFL)),
                kind,
                facts,
                0.8,
                close,
                kind == MediaKind.IMAGE ? null : TimeSpan.ofSeconds(12, 14),
                "model",
                "resembles the query",
                List.of(),
                null,
                true,
                new FileStamp(bytes, Instant.parse("2020-05-06T07:08:09Z")));
    }

    /** An answer of files of all kinds, sizes and times. */
    public static SearchResults answer(int count, long seed) {
        return new SearchResults(
                Query.ofWords("made"), many(count, seed), 0.5, Duration.ofMillis(1), List.of());
    }

    /** Files of all kinds, sizes and times in many folders. */
    @SuppressWarnings("EnumOrdinal") // any kind will do
    public static List<SearchResult> many(int count, long seed) {
        Random random = new Random(seed);
        String[] colours = {"red", "blue", "green", "grey"};
        List<SearchResult> results = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            MediaKind kind = MediaKind.values()[random.nextInt(3)];
            boolean seen = kind != MediaKind.AUDIO;
            TreeMap<String, String> tags = new TreeMap<>();
            if (seen) {
                tags.put(MediaFacts.COLOUR, colours[random.nextInt(colours.length)]);
                tags.put("camera", "Camera " + random.nextInt(12));
            }
            results.add(
                    result(
                            Path.of(
                                    "/library/folder " + random.nextInt(500),
                                    "file " + random.nextInt(1_000_000) + ".xyz"),
                            kind,
                            new MediaFacts(
                                    seen ? 1000 + random.nextInt(4000) : 0,
                                    seen ? 1000 + random.nextInt(3000) : 0,
                                    kind == MediaKind.IMAGE
                                            ? null
                                            : Duration.ofSeconds(random.nextInt(4000)),
                                    LocalDateTime.of(2000, 1, 1, 0, 0)
                                            .plusMinutes(random.nextInt(12_000_000)),
                                    "",
                                    tags),
                            i < count / 2,
                            random.nextLong(3_000_000_000L)));
        }
        return results;
    }
}
