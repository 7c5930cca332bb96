package semblance.embed.repair;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The kinds of characters that mojibake is made of. The kinds and their members are those of ftfy's
 * badness heuristic.
 */
enum CharacterKind {
    /** Stands in many places of sound text. */
    COMMON("\u00a0\u00ad\u00b7\u00b4\u2013\u2014\u2015\u2026\u2019"),

    /** Control characters that no one has a use for. */
    CONTROL("\u0080-\u009f"),

    /** Hardly ever seen but in mojibake. */
    ODD("¦¤¨¬¯¸ƒ\u02c6\u02c7\u02d8\u02db\u02dc†‡‰\u2310\u25ca\ufffdªº"),
    LAW("¶§"),
    MONEY("¢£¥₧€"),
    OPENING("¡«¿©\u0384\u0385\u2018\u201a\u201c\u201e\u2022\u2039\uf8ff"),
    CLOSING("®»\u02dd\u201d\u203a™"),
    NUMBER("²³¹±¼½¾×\u00b5÷\u2044\u2202\u2206\u220f\u2211√∞∩∫≈≠≡≤≥№"),

    /** Letters that faces are typed with. */
    FACE("Ò-ÖÙ-Üò-öø-üŐŌŪŲ°"),
    UPPER("À-ÑØÜÝĂĀĄĆČĎĐĘĚĒĖĞĢİĪĶĹĽŁĻŃŇŅŒŘŚŞŠŢŤŮŰŸŹŻŽ\u0490"),
    LOWER("ßà-ñăąāćčďđęěēėğģįīķĺľłļœŕśşšťüźżž\u0491\ufb01\ufb02"),

    /** Capitals of other alphabets, at home at ends of words too. */
    UPPER_ELSEWHERE("Þ\u0391-\u03a9\u0386\u0388-\u038a\u038c\u038e\u038f\u03aa\u03ab\u0401-\u042f"),
    LOWER_ELSEWHERE("\u03b1-\u03c9\u03ac-\u03af\u03b0\u0430-\u045f"),

    /** Lines and blocks of old terminals, but the line that faces are typed with. */
    BOX("│┌┐┘├┤┬┼═-╬▀▄█▌▐░▒▓");

    private final String members;

    CharacterKind(String members) {
        this.members = members;
    }

    /** Returns whether a character is of one of {@code kinds}. */
    static IntPredicate any(CharacterKind... kinds) {
        return any("", kinds);
    }

    /** Returns whether a character is of one of {@code kinds} or in {@code more}. */
    static IntPredicate any(String more, CharacterKind... kinds) {
        BitSet all = parsed(more);
        for (CharacterKind kind : kinds) {
            all.or(parsed(kind.members));
        }
        return all::get;
    }

    /** Reads characters and ranges of them, such as "a-z_". */
    private static BitSet parsed(String characters) {
        BitSet parsed = new BitSet();
        for (int i = 0; i < characters.length(); i++) {
            boolean range = i + 2 < characters.length() && characters.charAt(i + 1) == '-';
            int last = range ? i + 2 : i;
            parsed.set(characters.charAt(i), characters.charAt(last) + 1);
            i = last;
        }
        return parsed;
    }
}
