package semblance.embed.repair;

import org.jspecify.annotations.Nullable;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns HTML's character references into characters, as Python's {@code html.unescape} does (the
 * rules of HTML 5, section 13.5), or only where no one can have meant anything else.
 */
public final class CharacterReferences {
    private static final Pattern ANY =
            Pattern.compile("&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\\t\\n\\f <&#;]{1,32};?)");

    private static final Pattern CLEAR = Pattern.compile("&#?[0-9A-Za-z]{1,24};");

    private static final String REPLACEMENT = "\ufffd";

    /** More digits than any code point has, zeros in front not counted. */
    private static final int MOST_DIGITS = 8;

    private CharacterReferences() {}

    /**
     * Decodes all references, with or without semicolon, by number or by the longest known name.
     */
    public static String decoded(String text) {
        return text.indexOf('&') < 0
                ? text
                : replaced(ANY, text, found -> decodedOne(found.group(1)));
    }

    /** Decodes only what ends in a semicolon, and also names that were made all capitals. */
    static String decodedIfClear(String text) {
        return text.indexOf('&') < 0 ? text : replaced(CLEAR, text, found -> clear(found.group()));
    }

    private interface Replacement {
        String of(MatchResult found);
    }

    private static String replaced(Pattern pattern, String text, Replacement replacement) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(replacement.of(found)));
    }

    private static String clear(String reference) {
        String character = EntityTable.instance().characterInAnyCase(reference.substring(1));
        if (character != null) {
            return character;
        }
        if (!reference.startsWith("&#")) {
            return reference;
        }
        String decoded = decoded(reference);
        // A semicolon that is left shows that only a part was a reference.
        return decoded.indexOf(';') >= 0 ? reference : decoded;
    }

    private static String decodedOne(String reference) {
        if (reference.charAt(0) == '#') {
            return numbered(reference.substring(1));
        }
        EntityTable table = EntityTable.instance();
        int length = table.longestPrefix(reference);
        @Nullable String character = table.character(reference.substring(0, length));
        return character == null ? "&" + reference : character + reference.substring(length);
    }

    private static String numbered(String number) {
        boolean hexadecimal = number.charAt(0) == 'x' || number.charAt(0) == 'X';
        int start = hexadecimal ? 1 : 0;
        int end = number.endsWith(";") ? number.length() - 1 : number.length();
        while (start < end - 1 && number.charAt(start) == '0') {
            start++;
        }
        if (end - start > MOST_DIGITS) {
            return REPLACEMENT;
        }
        return character(Long.parseLong(number.substring(start, end), hexadecimal ? 16 : 10));
    }

    /** HTML reads numbers of control characters as bytes of Windows-1252, and others not at all. */
    private static String character(long number) {
        if (number >= 0x80 && number <= 0x9f) {
            return SingleByteEncoding.WINDOWS_1252.decode(String.valueOf((char) number));
        }
        if (number == 0 || number > Character.MAX_CODE_POINT || isSurrogate(number)) {
            return REPLACEMENT;
        }
        return isNoCharacter((int) number) ? "" : Character.toString((int) number);
    }

    private static boolean isSurrogate(long number) {
        return number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
    }

    private static boolean isNoCharacter(int number) {
        boolean control =
                number < ' '
                        && number != '\t'
                        && number != '\n'
                        && number != '\f'
                        && number != '\r';
        return control
                || number == 0x7f
                || (number >= 0xfdd0 && number <= 0xfdef)
                || (number & 0xfffe) == 0xfffe;
    }
}
