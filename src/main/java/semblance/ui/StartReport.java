package semblance.ui;

import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Tells whoever measures the start how far it is: a word on standard output. Belongs to the JavaFX
 * thread.
 */
final class StartReport {
    private static final boolean WANTED = Boolean.getBoolean("semblance.start.report");

    /** A start that is only made to be recorded ends by itself. */
    private static final boolean ONCE = Boolean.getBoolean("semblance.start.once");

    private static final Duration UNTIL_ALL_IS_LOADED = Duration.seconds(3);

    private StartReport() {}

    static void say(String word) {
        if (WANTED) {
            System.out.println("start: " + word);
        }
    }

    /** Closes a window again where it was opened only to record the start. */
    static void closeIfOnce(Stage stage) {
        if (ONCE) {
            PauseTransition pause = new PauseTransition(UNTIL_ALL_IS_LOADED);
            pause.setOnFinished(_ -> stage.close());
            pause.play();
        }
    }
}
