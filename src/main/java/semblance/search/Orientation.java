package semblance.search;

import semblance.media.MediaFacts;

import java.util.Locale;
import java.util.Optional;

/** Which way a picture is longer. */
public enum Orientation {
    LANDSCAPE,
    PORTRAIT,
    SQUARE;

    /** The longer side is at most this many times the shorter one: square to the eye. */
    private static final double SQUARE_UP_TO = 1.05;

    /** Returns the word for it, as conditions have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the orientation of an upright picture or film; empty for sounds. */
    public static Optional<Orientation> of(MediaFacts facts) {
        double width = facts.width();
        double height = facts.height();
        if (width <= 0 || height <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                Math.max(width, height) <= SQUARE_UP_TO * Math.min(width, height)
                        ? SQUARE
                        : width > height ? LANDSCAPE : PORTRAIT);
    }
}
