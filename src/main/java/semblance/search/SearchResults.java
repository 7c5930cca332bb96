package semblance.search;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * The answer to a query, best first.
 *
 * @param cutoff the score from which on results are close: nearer to the query than unrelated files
 *     of this library get by chance; null if the library is too small to tell or nothing was
 *     compared
 * @param notices what a person should know, each one sentence
 */
public record SearchResults(
        Query query,
        List<SearchResult> results,
        @Nullable Double cutoff,
        Duration took,
        List<String> notices) {
    public SearchResults {
        results = List.copyOf(results);
        notices = List.copyOf(notices);
    }
}
