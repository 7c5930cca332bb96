package semblance.ui.look;

import semblance.search.Reason;
import semblance.search.Same;
import semblance.search.SearchResult;

/**
 * How well and by what a result answers, in words. What was found by words has no likeness: of it
 * the place is told in which the words stand.
 */
public final class MatchWords {
    private MatchWords() {}

    /** Tells whether the result was found by words, not by likeness. */
    public static boolean isByWords(SearchResult result) {
        return result.model().equals(SearchResult.BY_NAMES);
    }

    /** Tells whether how much it is alike says something of the result. */
    public static boolean hasLikeness(SearchResult result) {
        return !isByWords(result) && result.same() == null;
    }

    /**
     * Returns "83 %", or "In the name" for a result found by words, or "At 1:23" for one that is
     * the very same.
     */
    public static String brief(SearchResult result) {
        Same same = result.same();
        if (same != null) {
            return Texts.of("look.match.at", Words.clock(same.inFile().start()));
        }
        if (!isByWords(result)) {
            return Words.percent(Math.clamp(result.score(), 0, 1));
        }
        if (Reason.of(result) instanceof Reason.MeetsConditions(var conditions)) {
            return conditions.isEmpty()
                    ? Texts.of("look.match.chosen")
                    : Texts.of("look.match.filter");
        }
        int end = result.why().indexOf(':');
        return Texts.of("look.match.in", end <= 0 ? "" : result.why().substring(0, end));
    }

    /** Returns {@link #brief} with what it means: "83 % match, close". */
    public static String full(SearchResult result) {
        Same same = result.same();
        if (same != null) {
            return SameWords.title(same);
        }
        if (isByWords(result)) {
            return brief(result);
        }
        return result.close()
                ? Texts.of("look.match.close", brief(result))
                : Texts.of("look.match.far", brief(result));
    }

    /** Returns why a result or a moment is one: "Looks like it". */
    public static String why(String reason) {
        return Words.capital(CoreWords.of(reason));
    }
}
