package semblance.ui.look;

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

    /** Returns "83 %", or "In the name" for a result found by words. */
    public static String brief(SearchResult result) {
        if (!isByWords(result)) {
            return Words.percent(Math.clamp(result.score(), 0, 1));
        }
        int end = result.why().indexOf(':');
        return end <= 0 ? "By words" : "In the " + result.why().substring(0, end);
    }

    /** Returns {@link #brief} with what it means: "83 % alike, close". */
    public static String full(SearchResult result) {
        return isByWords(result)
                ? brief(result)
                : brief(result) + " alike" + (result.close() ? ", close" : ", not close");
    }
}
