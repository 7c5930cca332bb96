package semblance.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts words into stems, so that "barking dogs" and "dog bark" have the same ones. Endings of
 * English inflection only (-s, -es, -ed, -ing, a doubled consonant, -e and -y), a part of step 1 of
 * Porter's algorithm ("An algorithm for suffix stripping", Program 14, 1980): a stem need be no
 * word, it need only be the same for all forms of one.
 */
final class Stems {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019](s\\b)?");

    /** Words that every description has; none of them tells one sound from another. */
    private static final Set<String> EMPTY =
            Set.of(
                    "a",
                    "an",
                    "and",
                    "any",
                    "are",
                    "at",
                    "by",
                    "for",
                    "from",
                    "her",
                    "his",
                    "in",
                    "is",
                    "it",
                    "its",
                    "my",
                    "near",
                    "of",
                    "on",
                    "or",
                    "some",
                    "somebody",
                    "someone",
                    "that",
                    "the",
                    "their",
                    "to",
                    "was",
                    "with",
                    "your");

    private Stems() {}

    /** Returns the stems of the words of a text that tell anything, in their order. */
    static List<String> of(String text) {
        String bare = POSSESSIVE.matcher(Operand.folded(text)).replaceAll("");
        List<String> stems = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(bare)) {
            if (!word.isEmpty() && !EMPTY.contains(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    private static String stem(String word) {
        return withoutLast(withoutPast(withoutPlural(word)));
    }

    private static String withoutPlural(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.matches(".*(ss|us|is)")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return cut(word, 3) + "y";
        }
        return word.matches(".*(s|x|z|ch|sh)es") ? cut(word, 2) : cut(word, 1);
    }

    private static String withoutPast(String word) {
        for (String ending : List.of("ing", "ed")) {
            String rest = word.endsWith(ending) ? cut(word, ending.length()) : "";
            if (hasVowel(rest) && !word.endsWith("eed")) {
                int end = rest.length() - 1;
                boolean isDoubled = end > 1 && rest.charAt(end) == rest.charAt(end - 1);
                return isDoubled && "lsz".indexOf(rest.charAt(end)) < 0 ? cut(rest, 1) : rest;
            }
        }
        return word;
    }

    private static String withoutLast(String word) {
        boolean isLong = word.length() > 4 && hasVowel(cut(word, 1));
        if (isLong && word.endsWith("e") && !word.endsWith("ee")) {
            return cut(word, 1);
        }
        return word.length() > 2 && word.endsWith("y") ? cut(word, 1) + "i" : word;
    }

    private static boolean hasVowel(String word) {
        return word.length() > 1 && word.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
