package semblance.ui.preview;

import semblance.library.PreviewException;
import semblance.ui.look.CoreWords;
import semblance.ui.look.Texts;

/** What a person reads when a file cannot be shown. */
final class Sentences {
    private Sentences() {}

    static String of(Throwable problem) {
        String message = problem.getMessage();
        return problem instanceof PreviewException && message != null && !message.isBlank()
                ? CoreWords.of(message)
                : Texts.of("preview.unshowable");
    }
}
