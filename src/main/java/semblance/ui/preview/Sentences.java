package semblance.ui.preview;

import semblance.library.PreviewException;

/** What a person reads when a file cannot be shown. */
final class Sentences {
    private Sentences() {}

    static String of(Throwable problem) {
        String message = problem.getMessage();
        return problem instanceof PreviewException && message != null && !message.isBlank()
                ? message
                : "This file cannot be shown.";
    }
}
