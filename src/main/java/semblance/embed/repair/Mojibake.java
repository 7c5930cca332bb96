package semblance.embed.repair;

import static semblance.embed.repair.CharacterKind.BOX;
import static semblance.embed.repair.CharacterKind.CLOSING;
import static semblance.embed.repair.CharacterKind.COMMON;
import static semblance.embed.repair.CharacterKind.CONTROL;
import static semblance.embed.repair.CharacterKind.FACE;
import static semblance.embed.repair.CharacterKind.LAW;
import static semblance.embed.repair.CharacterKind.LOWER;
import static semblance.embed.repair.CharacterKind.LOWER_ELSEWHERE;
import static semblance.embed.repair.CharacterKind.MONEY;
import static semblance.embed.repair.CharacterKind.NUMBER;
import static semblance.embed.repair.CharacterKind.ODD;
import static semblance.embed.repair.CharacterKind.OPENING;
import static semblance.embed.repair.CharacterKind.UPPER;
import static semblance.embed.repair.CharacterKind.UPPER_ELSEWHERE;
import static semblance.embed.repair.CharacterKind.any;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Tells text that was read in a wrong encoding by neighbours that sound text does not have, such as
 * a small accented letter before a currency sign. The rules are those of ftfy's badness heuristic
 * (6.x); one that applies is enough. Kept as sets of characters: as one regular expression they
 * took half a millisecond for a line.
 */
final class Mojibake {
    private static final IntPredicate SPACE =
            any("\t-\r\u001c- \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000");

    /** A letter of Arabic and its second byte, as Windows-1252 shows them. */
    private static final IntPredicate ARABIC = any("\u00d8\u00d9");

    private static final IntPredicate ARABIC_SECOND =
            any("\u0178\u0160®°\u00b5»", COMMON, MONEY, ODD, NUMBER, OPENING);

    /** Neighbours that are unlikely by their kinds. */
    private static final List<IntPredicate[]> BY_KIND =
            List.of(
                    rule(any(CONTROL)),
                    rule(
                            any(ODD, LOWER, UPPER, BOX, OPENING, CLOSING, MONEY, NUMBER, LAW),
                            any(ODD)),
                    rule(any("a-zA-Z"), any(LOWER_ELSEWHERE, UPPER_ELSEWHERE), any(ODD)),
                    rule(any(ODD), any(LOWER, UPPER, BOX, OPENING, CLOSING, MONEY, NUMBER, LAW)),
                    rule(any(LOWER, LOWER_ELSEWHERE, BOX, CLOSING, MONEY, NUMBER), any(UPPER)),
                    rule(any(BOX, CLOSING, MONEY, NUMBER), any(LOWER)),
                    rule(any(LOWER, BOX, CLOSING), any(MONEY)),
                    rule(SPACE, any(UPPER), any(MONEY)),
                    rule(any(UPPER, BOX), any(NUMBER, LAW)),
                    rule(any(LOWER, UPPER, BOX, MONEY, CLOSING), any(OPENING), any(NUMBER)),
                    rule(any(LOWER, UPPER, MONEY, NUMBER, BOX, LAW), any(CLOSING), any(OPENING)),
                    rule(any(MONEY, NUMBER, BOX), any(OPENING)),
                    rule(any("a-z"), any(UPPER), any(OPENING, MONEY)),
                    rule(any(BOX), any(FACE)),
                    rule(any(LOWER, UPPER, MONEY, NUMBER, OPENING, CLOSING, LAW), any(BOX)),
                    rule(any(BOX), any(CLOSING)),
                    rule(any(LOWER, UPPER), any(OPENING, CLOSING), Mojibake::isOfAWord));

    /** Single sequences, by the encoding that shows UTF-8 so. */
    private static final List<IntPredicate[]> BY_ENCODING =
            List.of(
                    // Windows-1252
                    rule(any("\u0152\u0153"), any("A-Za-z").negate()),
                    rule(any(UPPER), any("°")),
                    rule(
                            any("\u00c2\u00c3\u00ce\u00d0"),
                            any("€œŠš¢£Ÿž\u00a0\u00ad®©°·»\u2013\u2014´", OPENING, CLOSING)),
                    rule(any("×"), any("²³")),
                    rule(ARABIC, ARABIC_SECOND, ARABIC, ARABIC_SECOND),
                    rule(any("\u00e0"), any("²\u00b5¹¼½¾")),
                    rule(any("\u00c3"), any("\u00a0¡")),
                    rule(any("a-z"), any("\u00c3\u00c2"), any(" ")),
                    rule(any("a-z"), SPACE, any("\u00c3\u00c2"), any(" ")),
                    rule(any("a-z.,?!", CLOSING), any("\u00c2"), any(" ", OPENING, CLOSING)),
                    // Mac Roman
                    rule(any("√"), any("±\u2202†≠®™´≤≥¥\u00b5ø")),
                    rule(any("≈"), any("°¢")),
                    rule(any("\u201a"), any("\u00c4"), any("ìîïòôúùû†°¢\u03c0")),
                    rule(any("\u201a"), any("âó"), any("àä°ê")),
                    // Windows-1251: Cyrillic letters
                    rule(any("\u0432"), any("\u0402")),
                    rule(
                            any("\u0412\u0413\u0420\u0421"),
                            any("°\u00b5", CONTROL, ODD, OPENING, CLOSING, MONEY),
                            any("\u0412\u0413\u0420\u0421")),
                    rule(
                            any("\u0413"),
                            any("\u045e"),
                            any("\u0412"),
                            any("\u0402"),
                            any("\u0412"),
                            any("\n").negate(),
                            any("A-Za-z ")),
                    // Windows-1253: Greek letters
                    rule(any("\u03b2"), any("€"), any("™\u00a0\u0386\u00ad®°")),
                    rule(
                            any("\u0392\u0393\u039e\u039f"),
                            any("°", CONTROL, ODD, OPENING, CLOSING, MONEY),
                            any("\u0392\u0393\u039e\u039f")),
                    // Windows-1257
                    rule(any("\u0101"), any("€")));

    /** As above, where a line begins. */
    private static final IntPredicate[] AT_START = rule(any("\u00c3\u00c2"), any(" "));

    private Mojibake() {}

    static boolean isLikely(String text) {
        // Each rule asks for a character beyond ASCII, and most texts have none.
        if (text.chars().allMatch(letter -> letter <= 0x7f)) {
            return false;
        }
        int[] letters = text.codePoints().toArray();
        if (applies(AT_START, letters, 0)) {
            return true;
        }
        for (int place = 0; place < letters.length; place++) {
            if (anyApplies(BY_KIND, letters, place) || anyApplies(BY_ENCODING, letters, place)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyApplies(List<IntPredicate[]> rules, int[] letters, int place) {
        for (IntPredicate[] rule : rules) {
            if (applies(rule, letters, place)) {
                return true;
            }
        }
        return false;
    }

    private static boolean applies(IntPredicate[] rule, int[] letters, int place) {
        if (place + rule.length > letters.length) {
            return false;
        }
        for (int i = 0; i < rule.length; i++) {
            if (!rule[i].test(letters[place + i])) {
                return false;
            }
        }
        return true;
    }

    private static IntPredicate[] rule(IntPredicate... neighbours) {
        return neighbours;
    }

    private static boolean isOfAWord(int letter) {
        int type = Character.getType(letter);
        return Character.isLetter(letter)
                || letter == '_'
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
