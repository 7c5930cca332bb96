package semblance.ui.look;

import semblance.search.Same;

/** The words for what two files have in common when they are the very same. */
public final class SameWords {
    private SameWords() {}

    /** Returns "The same recording" or "The same film". */
    public static String title(Same same) {
        return switch (same.what()) {
            case RECORDING -> Texts.of("look.same.recording");
            case FILM -> Texts.of("look.same.film");
        };
    }

    /** Returns "Same recording" or "Same film". */
    public static String brief(Same same) {
        return switch (same.what()) {
            case RECORDING -> Texts.of("look.same.recording.brief");
            case FILM -> Texts.of("look.same.film.brief");
        };
    }
}
