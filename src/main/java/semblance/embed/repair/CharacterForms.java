package semblance.embed.repair;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Gives characters their plain form: ligatures and digraphs apart, full and half width to the usual
 * one, straight quotes, one kind of line break, no control characters.
 */
final class CharacterForms {
    private static final Pattern C1 = Pattern.compile("[\\x80-\\x9f]");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\u201c-\u201f]");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[\u02bc\u2018-\u201b]");
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\u2028\u2029\u0085]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("[\\ud800-\\udfff]");
    private static final Pattern TERMINAL_COLOUR = Pattern.compile("\\x1b\\[[\\p{Nd};]*[a-zA-Z]");

    /** Controls but those that are white space, deprecated Arabic ones, marks of no text, BOM. */
    private static final Pattern CONTROL =
            Pattern.compile(
                    "[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f\\u206a-\\u206f\\ufeff\\ufff9-\\ufffc]");

    private static final char FIRST_WIDE = '\uff01';
    private static final char AFTER_WIDE = '\ufff0';
    private static final char WIDE_SPACE = '\u3000';

    private CharacterForms() {}

    static String plain(String text) {
        String now = widthsPlain(ligaturesApart(controlsAsWindows(text)));
        now = DOUBLE_QUOTE.matcher(now).replaceAll("\"");
        now = SINGLE_QUOTE.matcher(now).replaceAll("'");
        now = LINE_BREAK.matcher(now).replaceAll("\n");
        now = LONE_SURROGATE.matcher(now).replaceAll("\ufffd");
        now = TERMINAL_COLOUR.matcher(now).replaceAll("");
        return CONTROL.matcher(now).replaceAll("");
    }

    /** Reads C1 control characters, which nobody means, as the bytes of Windows-1252 they were. */
    static String controlsAsWindows(String text) {
        return C1.matcher(text)
                .replaceAll(found -> SingleByteEncoding.WINDOWS_1252.decode(found.group()));
    }

    private static String ligaturesApart(String text) {
        StringBuilder apart = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                // The compatibility form of this one would lose the long s.
                case '\ufb05' -> apart.append("\u017ft");
                case '\u0132', '\u0133', '\u0149' -> apart.append(compatible(letter));
                case '\ufb00', '\ufb01', '\ufb02', '\ufb03', '\ufb04', '\ufb06' ->
                        apart.append(compatible(letter));
                default ->
                        apart.append(
                                isDigraph(letter) ? compatible(letter) : String.valueOf(letter));
            }
        }
        return apart.toString();
    }

    /** Letters of Serbian and Croatian that write one of Cyrillic with two. */
    private static boolean isDigraph(char letter) {
        return (letter >= '\u01c4' && letter <= '\u01cc')
                || (letter >= '\u01f1' && letter <= '\u01f3');
    }

    private static String widthsPlain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == WIDE_SPACE) {
                plain.append(' ');
            } else if (letter >= FIRST_WIDE && letter < AFTER_WIDE) {
                plain.append(compatible(letter));
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static String compatible(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC);
    }
}
