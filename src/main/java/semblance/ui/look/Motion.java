package semblance.ui.look;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Tells whether things in the window may move: neither the system nor the person asked for less of
 * that. Belongs to the JavaFX thread.
 */
public final class Motion {
    private static final BooleanProperty LESS_WANTED = new SimpleBooleanProperty();

    private Motion() {}

    /** Keeps things still for the whole program, even where the system does not ask for that. */
    public static void setLessWanted(boolean value) {
        LESS_WANTED.set(value);
    }

    /** Tells whether nothing should move that need not. */
    public static boolean isReduced() {
        return LESS_WANTED.get() || Platform.getPreferences().isReducedMotion();
    }
}
