package semblance.embed.token.repair;

import static semblance.embed.token.repair.CharacterKind.BOX;
import static semblance.embed.token.repair.CharacterKind.CLOSING;
import static semblance.embed.token.repair.CharacterKind.COMMON;
import static semblance.embed.token.repair.CharacterKind.CONTROL;
import static semblance.embed.token.repair.CharacterKind.FACE;
import static semblance.embed.token.repair.CharacterKind.LAW;
import static semblance.embed.token.repair.CharacterKind.LOWER;
import static semblance.embed.token.repair.CharacterKind.LOWER_ELSEWHERE;
import static semblance.embed.token.repair.CharacterKind.MONEY;
import static semblance.embed.token.repair.CharacterKind.NUMBER;
import static semblance.embed.token.repair.CharacterKind.ODD;
import static semblance.embed.token.repair.CharacterKind.OPENING;
import static semblance.embed.token.repair.CharacterKind.UPPER;
import static semblance.embed.token.repair.CharacterKind.UPPER_ELSEWHERE;
import static semblance.embed.token.repair.CharacterKind.any;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells text that was read in a wrong encoding by neighbours that sound text does not have, such as
 * a small accented letter before a currency sign. The rules are those of ftfy's badness heuristic
 * (6.x); one that applies is enough.
 */
final class Mojibake {
    private static final String BESIDE_ODD =
            any(LOWER, UPPER, BOX, OPENING, CLOSING, MONEY, NUMBER, LAW);

    private static final String SPACE =
            "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

    private static final String WORD = "[\\p{L}\\p{N}_]";

    /** Neighbours that are unlikely by their kinds. */
    private static final List<String> BY_KIND =
            List.of(
                    any(CONTROL),
                    BESIDE_ODD + any(ODD),
                    any(ODD) + BESIDE_ODD,
                    "[a-zA-Z]" + any(LOWER_ELSEWHERE, UPPER_ELSEWHERE) + any(ODD),
                    any(LOWER, LOWER_ELSEWHERE, BOX, CLOSING, MONEY, NUMBER) + any(UPPER),
                    any(BOX, CLOSING, MONEY, NUMBER) + any(LOWER),
                    any(LOWER, BOX, CLOSING) + any(MONEY),
                    SPACE + any(UPPER) + any(MONEY),
                    any(UPPER, BOX) + any(NUMBER, LAW),
                    any(LOWER, UPPER, BOX, MONEY, CLOSING) + any(OPENING) + any(NUMBER),
                    any(LOWER, UPPER, MONEY, NUMBER, BOX, LAW) + any(CLOSING) + any(OPENING),
                    any(MONEY, NUMBER, BOX) + any(OPENING),
                    "[a-z]" + any(UPPER) + any(OPENING, MONEY),
                    any(BOX) + any(FACE),
                    any(LOWER, UPPER, MONEY, NUMBER, OPENING, CLOSING, LAW) + any(BOX),
                    any(BOX) + any(CLOSING),
                    any(LOWER, UPPER) + any(OPENING, CLOSING) + WORD);

    /** A letter of Arabic and its second byte, as Windows-1252 shows them. */
    private static final String ARABIC =
            "[\u00d8\u00d9]" + any("\u0178\u0160®°\u00b5»", COMMON, MONEY, ODD, NUMBER, OPENING);

    /** Single sequences, by the encoding that shows UTF-8 so. */
    private static final List<String> BY_ENCODING =
            List.of(
                    // Windows-1252
                    "[\u0152\u0153][^A-Za-z]",
                    any(UPPER) + "°",
                    "[\u00c2\u00c3\u00ce\u00d0]"
                            + any("€œŠš¢£Ÿž\\xa0\\xad®©°·»\u2013\u2014´", OPENING, CLOSING),
                    "×[²³]",
                    ARABIC + ARABIC,
                    "\u00e0[²\u00b5¹¼½¾]",
                    "\u00c3[\\xa0¡]",
                    "[a-z]" + SPACE + "?[\u00c3\u00c2] ",
                    "\\A[\u00c3\u00c2] ",
                    any("a-z.,?!", CLOSING) + "\u00c2" + any(" ", OPENING, CLOSING),
                    // Mac Roman
                    "√[±\u2202†≠®™´≤≥¥\u00b5ø]",
                    "≈[°¢]",
                    "\u201a\u00c4[ìîïòôúùû†°¢\u03c0]",
                    "\u201a[âó][àä°ê]",
                    // Windows-1251: Cyrillic letters
                    "\u0432\u0402",
                    "[\u0412\u0413\u0420\u0421]"
                            + any("°\u00b5", CONTROL, ODD, OPENING, CLOSING, MONEY)
                            + "[\u0412\u0413\u0420\u0421]",
                    "\u0413\u045e\u0412\u0402\u0412[^\\n][A-Za-z ]",
                    // Windows-1253: Greek letters
                    "\u03b2€[™\\xa0\u0386\\xad®°]",
                    "[\u0392\u0393\u039e\u039f]"
                            + any("°", CONTROL, ODD, OPENING, CLOSING, MONEY)
                            + "[\u0392\u0393\u039e\u039f]",
                    // Windows-1257
                    "\u0101€");

    private static final Pattern UNLIKELY =
            Pattern.compile(
                    Stream.concat(BY_KIND.stream(), BY_ENCODING.stream())
                            .reduce((one, other) -> one + "|" + other)
                            .orElseThrow());

    private Mojibake() {}

    static boolean isLikely(String text) {
        return UNLIKELY.matcher(text).find();
    }
}
