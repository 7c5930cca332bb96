package semblance.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a person types: words, and behind a minus sign a word, or several in quotation marks,
 * that must not be there.
 */
public final class TypedWords {
    private static final Pattern WORD = Pattern.compile("-\"([^\"]*)\"?|(\\S+)");

    private TypedWords() {}

    /**
     * Returns the parts that the text means: at most one that is wanted and one that is not, none
     * if there is nothing to search for.
     */
    public static List<QueryPart> parse(String text) {
        List<String> with = new ArrayList<>();
        List<String> without = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String quoted = word.group(1);
            String plain = word.group(2);
            if (quoted != null) {
                without.add(quoted.strip());
            } else if (plain.length() > 1 && plain.startsWith("-")) {
                without.add(plain.substring(1));
            } else if (!plain.equals("-")) {
                with.add(plain);
            }
        }
        List<QueryPart> parts = new ArrayList<>();
        String wanted = String.join(" ", with);
        String unwanted = String.join(" ", without).strip();
        if (!wanted.isBlank()) {
            parts.add(QueryPart.words(wanted));
        }
        if (!unwanted.isBlank()) {
            parts.add(QueryPart.without(unwanted));
        }
        return parts;
    }
}
