package semblance.cli;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.search.Condition;
import semblance.search.Moment;
import semblance.search.Same;
import semblance.search.SearchOptions;
import semblance.search.SearchResult;
import semblance.search.SearchResults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The answer to a search, as JSON has it. */
record SearchAnswer(Asked query, long tookMillis, @Nullable Double cutoff, List<Found> results) {

    /** The query. */
    record Asked(
            List<String> text,
            List<Like> like,
            List<String> unlike,
            String not,
            List<String> kinds,
            @Nullable String in,
            @Nullable String model,
            int top,
            List<String> where) {}

    /** A file that results should resemble, with region and span as they were given. */
    record Like(String path, @Nullable String region, @Nullable String span) {}

    /** One result; times in seconds. */
    record Found(
            int rank,
            String path,
            String kind,
            double score,
            boolean close,
            @Nullable Double start,
            @Nullable Double end,
            String model,
            String why,
            @Nullable Common same,
            List<Place> moments) {}

    /** What the file and the query have in common, where it is the very same; times in seconds. */
    record Common(
            String what,
            double offset,
            double queryStart,
            double queryEnd,
            double start,
            double end) {
        static @Nullable Common of(@Nullable Same same) {
            return same == null
                    ? null
                    : new Common(
                            same.what().word(),
                            same.offsetSeconds(),
                            same.inQuery().startSeconds(),
                            same.inQuery().endSeconds(),
                            same.inFile().startSeconds(),
                            same.inFile().endSeconds());
        }
    }

    /** A place in the file that matches; times in seconds. */
    record Place(double start, double end, double score, String why) {
        static Place of(Moment moment) {
            return new Place(
                    moment.span().startSeconds(),
                    moment.span().endSeconds(),
                    moment.score(),
                    moment.why());
        }
    }

    static SearchAnswer of(QueryWords words, SearchOptions options, SearchResults results) {
        List<Found> found = new ArrayList<>();
        for (SearchResult result : results.results()) {
            TimeSpan span = result.span();
            found.add(
                    new Found(
                            found.size() + 1,
                            result.path().toString(),
                            result.kind().word(),
                            result.score(),
                            result.close(),
                            span == null ? null : span.startSeconds(),
                            span == null ? null : span.endSeconds(),
                            result.model(),
                            result.why(),
                            Common.of(result.same()),
                            result.moments().stream().map(Place::of).toList()));
        }
        return new SearchAnswer(
                asked(words, options), results.took().toMillis(), results.cutoff(), found);
    }

    private static Asked asked(QueryWords words, SearchOptions options) {
        List<Like> like =
                words.likes().stream()
                        .map(file -> new Like(file.file().toString(), file.region(), file.span()))
                        .toList();
        Path folder = options.folder();
        return new Asked(
                words.texts(),
                like,
                words.unlike().stream().map(Path::toString).toList(),
                words.without(),
                options.kinds().stream().map(MediaKind::word).sorted().toList(),
                folder == null ? null : folder.toString(),
                options.model(),
                options.top(),
                options.where().stream().map(Condition::toString).toList());
    }
}
