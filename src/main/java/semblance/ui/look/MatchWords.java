package semblance.ui.look;

import semblance.search.Same;
import semblance.search.SearchResult;

/**
 * How well and by what a result answers, in words. What was found by words has no likeness: of it
 * the place is told in which the words stand.
 */
public final class MatchWords {
    private static final String BY_WORDS = "names";

    private MatchWords() {}

    /** Tells whether the result was found by words, not by likeness. */
    public static boolean isByWords(SearchResult result) {
        return result.model().equals(BY_WORDS);
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
            return "At " + Words.clock(same.inFile().start());
        }
        if (!isByWords(result)) {
            return Words.percent(Math.clamp(result.score(), 0, 1));
        }
        int end = result.why().indexOf(':');
        return end <= 0 ? "By words" : "In the " + result.why().substring(0, end);
    }

    /** Returns {@link #brief} with what it means: "83 % match, close". */
    public static String full(SearchResult result) {
        Same same = result.same();
        if (same != null) {
            return SameWords.title(same);
        }
        return isByWords(result)
                ? brief(result)
                : brief(result) + " match" + (result.close() ? ", close" : ", not close");
    }
}
