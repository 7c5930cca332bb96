package semblance.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The colours that a picture may be called by: the eleven basic colour terms (Berlin and Kay,
 * "Basic color terms", 1969) and teal, for which many languages have a word and which is neither
 * green nor blue to most eyes.
 */
public enum ColourName {
    BLACK,
    GREY,
    WHITE,
    BROWN,
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    TEAL,
    BLUE,
    PURPLE,
    PINK;

    /** Returns the word for it, as it is typed into conditions and kept among a file's facts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether it is a shade between black and white. */
    public boolean isGrey() {
        return this == BLACK || this == GREY || this == WHITE;
    }

    /** Returns the colour whose {@link #word} is given. */
    public static Optional<ColourName> ofWord(String word) {
        return Arrays.stream(values()).filter(colour -> colour.word().equals(word)).findFirst();
    }
}
