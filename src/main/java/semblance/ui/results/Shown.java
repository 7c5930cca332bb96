package semblance.ui.results;

import org.jspecify.annotations.Nullable;

import semblance.search.SearchResult;
import semblance.search.SearchResults;
import semblance.ui.look.CoreWords;
import semblance.ui.look.MatchWords;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer: what is the very same first, then close results, then the others.
 *
 * @param same how many are the very same recording or film
 * @param close how many are the very same or close; all of them where nothing was compared
 * @param nothingClose there was a cut-off and no result reached it
 * @param renewed it answers the same question as the one before: eyes stay where they are
 * @param notices in the language of the window
 * @param answer as it was given, null where there is none
 */
public record Shown(
        List<SearchResult> results,
        int same,
        int close,
        boolean nothingClose,
        Duration took,
        List<String> notices,
        boolean renewed,
        @Nullable SearchResults answer) {
    static final Shown NOTHING =
            new Shown(List.of(), 0, 0, false, Duration.ZERO, List.of(), false, null);

    static Shown of(SearchResults answer, boolean renewed) {
        List<SearchResult> ordered = new ArrayList<>(answer.results().size());
        answer.results().stream().filter(Shown::isSame).forEach(ordered::add);
        int same = ordered.size();
        answer.results().stream()
                .filter(result -> !isSame(result) && result.close())
                .forEach(ordered::add);
        int close = ordered.size();
        answer.results().stream()
                .filter(result -> !isSame(result) && !result.close())
                .forEach(ordered::add);
        boolean compared = answer.cutoff() != null;
        return new Shown(
                ordered,
                same,
                compared ? close : ordered.size(),
                compared && close == 0 && !ordered.isEmpty(),
                answer.took(),
                answer.notices().stream().map(CoreWords::of).toList(),
                renewed,
                answer);
    }

    private static boolean isSame(SearchResult result) {
        return result.same() != null;
    }

    /** Returns how many there are, in words. */
    public String heading() {
        return Texts.of("results.heading", results.size());
    }

    /** Returns the ids of the models that answered; empty where only names were searched. */
    public List<String> answeredBy() {
        return results.stream()
                .filter(MatchWords::hasLikeness)
                .map(SearchResult::model)
                .distinct()
                .toList();
    }

    /** Returns how many are the same and how many close, and how long the search took. */
    public String details() {
        List<String> parts = new ArrayList<>();
        if (same > 0) {
            parts.add(Texts.of("results.details.same", same));
        }
        if (close > same && close < results.size()) {
            parts.add(Texts.of("results.details.close", close - same));
        }
        parts.add(Words.took(took));
        return String.join(" \u00b7 ", parts);
    }
}
