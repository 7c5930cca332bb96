package semblance.ui.look;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether things in the window may move. What a person chose in the settings counts before
 * what the system says. Belongs to the JavaFX thread.
 */
public final class Motion {
    private static final SimpleObjectProperty<@Nullable Boolean> REDUCED =
            new SimpleObjectProperty<>();

    private Motion() {}

    /**
     * Chooses for the whole program.
     *
     * @param reduced null to do as the system does
     */
    public static void setReduced(@Nullable Boolean reduced) {
        REDUCED.set(reduced);
    }

    /** Tells whether nothing should move that need not. */
    public static boolean isReduced() {
        Boolean chosen = REDUCED.get();
        return chosen != null ? chosen : Platform.getPreferences().isReducedMotion();
    }
}
