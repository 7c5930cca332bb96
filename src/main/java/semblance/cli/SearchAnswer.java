package semblance.cli;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaKind;
import semblance.search.Condition;
import semblance.search.SearchOptions;
import semblance.search.SearchResult;
import semblance.search.SearchResults;
import semblance.search.export.Found;

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

    static SearchAnswer of(QueryWords words, SearchOptions options, SearchResults results) {
        List<Found> found = new ArrayList<>();
        for (SearchResult result : results.results()) {
            found.add(Found.of(found.size() + 1, result));
        }
        return new SearchAnswer(
                asked(words, options), results.took().toMillis(), results.cutoff(), found);
    }

    static Asked asked(QueryWords words, SearchOptions options) {
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
