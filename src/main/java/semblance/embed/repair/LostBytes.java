package semblance.embed.repair;

import java.util.regex.Pattern;

/**
 * Makes sequences of UTF-8 whole that a program damaged between the two encodings: byte A0, a space
 * that does not break, became a plain one; or a byte became byte 1A, "substitute", or a question
 * mark. Bytes are characters 0 to 255.
 */
final class LostBytes {
    /**
     * Leads after which a space makes a likely character when it is A0. CJK leads are left out,
     * since they are common letters of Latin-1; so are the unlikely 85 and A0 beside it.
     */
    private static final Pattern SPACE_FOR_A0 =
            Pattern.compile(
                    "[\\xc2\\xc3\\xc5\\xce\\xd0\\xd9] "
                            + "|[\\xe2\\xe3] [\\x80-\\x84\\x86-\\x9f\\xa1-\\xbf]"
                            + "|[\\xe0-\\xe3][\\x80-\\x84\\x86-\\x9f\\xa1-\\xbf] "
                            + "|\\xf0 [\\x80-\\xbf]{2}"
                            + "|\\xf0[\\x80-\\xbf] [\\x80-\\xbf]"
                            + "|\\xf0[\\x80-\\xbf]{2} ");

    /** A grave as a word of its own keeps its space; the Portuguese "as", "aquele" ... do not. */
    private static final Pattern LONE_A_GRAVE = Pattern.compile("\\xc3 (?! |quele|quela|quilo|s )");

    private static final Pattern LOST =
            Pattern.compile(
                    "[\\xc2-\\xdf]\\x1a"
                            + "|[\\xc2\\xc3]\\?"
                            + "|\\xed[\\xa0-\\xaf][\\x1a?]\\xed[\\xb0-\\xbf][\\x1a?\\x80-\\xbf]"
                            + "|\\xed[\\xa0-\\xaf][\\x1a?\\x80-\\xbf]\\xed[\\xb0-\\xbf][\\x1a?]"
                            + "|[\\xe0-\\xef][\\x1a?][\\x1a\\x80-\\xbf]"
                            + "|[\\xe0-\\xef][\\x1a\\x80-\\xbf][\\x1a?]"
                            + "|[\\xf0-\\xf4][\\x1a?][\\x1a\\x80-\\xbf]{2}"
                            + "|[\\xf0-\\xf4][\\x1a\\x80-\\xbf][\\x1a?][\\x1a\\x80-\\xbf]"
                            + "|[\\xf0-\\xf4][\\x1a\\x80-\\xbf]{2}[\\x1a?]"
                            + "|\\x1a");

    /** U+FFFD, "replacement character". */
    private static final String REPLACEMENT = "\u00ef\u00bf\u00bd";

    private LostBytes() {}

    static String withA0(String bytes) {
        String words = LONE_A_GRAVE.matcher(bytes).replaceAll("\u00c3\u00a0 ");
        return SPACE_FOR_A0
                .matcher(words)
                .replaceAll(found -> found.group().replace(' ', '\u00a0'));
    }

    static String marked(String bytes) {
        return LOST.matcher(bytes).replaceAll(REPLACEMENT);
    }
}
