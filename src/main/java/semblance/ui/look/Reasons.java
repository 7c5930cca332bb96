package semblance.ui.look;

import semblance.library.LibraryException;
import semblance.library.PreviewException;
import semblance.models.ModelException;
import semblance.search.SearchException;
import semblance.settings.SettingsException;

import java.io.IOException;

/** Tells failures that a person can do something about from bugs. */
public final class Reasons {
    private Reasons() {}

    /**
     * Returns the sentence of an expected failure, in the language of the window.
     *
     * @throws IllegalStateException for all others, which are bugs: the window's handler of
     *     uncaught exceptions tells them
     */
    public static String sentence(Throwable failure) {
        return switch (failure) {
            case LibraryException _,
                    SearchException _,
                    PreviewException _,
                    ModelException _,
                    SettingsException _,
                    IOException _ ->
                    CoreWords.of(String.valueOf(failure.getMessage()));
            case InterruptedException _ -> Texts.of("look.stopped");
            default -> throw new IllegalStateException(failure);
        };
    }
}
