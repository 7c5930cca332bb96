package semblance.embed.token.repair;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The kinds of characters that mojibake is made of. Each holds the inside of a character class of a
 * regular expression. The kinds and their members are those of ftfy's badness heuristic.
 */
enum CharacterKind {
    /** Stands in many places of sound text. */
    COMMON("\\xa0\\xad\u00b7\u00b4\u2013\u2014\u2015\u2026\u2019"),

    /** Control characters that no one has a use for. */
    CONTROL("\\x80-\\x9f"),

    /** Hardly ever seen but in mojibake. */
    ODD("¦¤¨¬¯¸ƒ\u02c6\u02c7\u02d8\u02db\u02dc†‡‰\u2310\u25ca\ufffdªº"),
    LAW("¶§"),
    MONEY("¢£¥₧€"),
    OPENING("¡«¿©\u0384\u0385\u2018\u201a\u201c\u201e\u2022\u2039\\uf8ff"),
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

    /** Returns a character class of all members of {@code kinds} and of {@code more}. */
    static String any(String more, CharacterKind... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> kind.members)
                .collect(Collectors.joining("", "[" + more, "]"));
    }

    static String any(CharacterKind... kinds) {
        return any("", kinds);
    }
}
