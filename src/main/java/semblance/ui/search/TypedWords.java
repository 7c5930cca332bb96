package semblance.ui.search;

import org.jspecify.annotations.Nullable;

import semblance.search.Query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a person types: words, and words that must not be there behind a minus sign. */
final class TypedWords {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private TypedWords() {}

    /** Returns the query that the text means, or null if there is nothing to search for. */
    static Query.@Nullable ByText parse(String text) {
        List<String> with = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (String word : BLANKS.split(text.strip(), -1)) {
            if (word.length() > 1 && word.startsWith("-")) {
                without.add(word.substring(1));
            } else if (!word.isEmpty() && !word.equals("-")) {
                with.add(word);
            }
        }
        return with.isEmpty()
                ? null
                : new Query.ByText(String.join(" ", with), String.join(" ", without));
    }
}
