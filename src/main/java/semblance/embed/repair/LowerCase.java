package semblance.embed.repair;

/**
 * Small letters by Unicode's rules alone (chapter 3.13 and SpecialCasing), as Python has them.
 * Java's own {@code toLowerCase} decides on the final sigma by the word breaks of a language
 * instead.
 */
public final class LowerCase {
    private static final int CAPITAL_SIGMA = 0x3a3;
    private static final String SIGMA = "\u03c3";
    private static final String FINAL_SIGMA = "\u03c2";

    /** The only letter that becomes two: capital I with a dot. */
    private static final int DOTTED_I = 0x130;

    private static final String DOTTED_SMALL_I = "i\u0307";

    /** Word_Break MidLetter, MidNumLet and Single_Quote, which cases look through. */
    private static final String WITHIN_WORDS =
            "':.\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

    private LowerCase() {}

    /** Returns {@code text} in small letters, sigma at a word's end in its final form. */
    public static String of(String text) {
        return lower(text, true);
    }

    /** Returns {@code text} in small letters, each without a look at its neighbours. */
    public static String withoutContext(String text) {
        return lower(text, false);
    }

    private static String lower(String text, boolean finalSigma) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); ) {
            int letter = text.codePointAt(place);
            switch (letter) {
                case DOTTED_I -> lower.append(DOTTED_SMALL_I);
                case CAPITAL_SIGMA ->
                        lower.append(finalSigma && isFinal(text, place) ? FINAL_SIGMA : SIGMA);
                default -> lower.appendCodePoint(Character.toLowerCase(letter));
            }
            place += Character.charCount(letter);
        }
        return lower.toString();
    }

    private static boolean isFinal(String text, int place) {
        int before = place;
        while (before > 0 && isLookedThrough(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        if (before == 0 || !isCased(text.codePointBefore(before))) {
            return false;
        }
        int after = place + 1;
        while (after < text.length() && isLookedThrough(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return after == text.length() || !isCased(text.codePointAt(after));
    }

    private static boolean isCased(int letter) {
        return Character.isLowerCase(letter)
                || Character.isUpperCase(letter)
                || Character.isTitleCase(letter);
    }

    private static boolean isLookedThrough(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL ->
                    true;
            default -> WITHIN_WORDS.indexOf(letter) >= 0;
        };
    }
}
