package semblance.ui;

/** There is no screen to show a window on. The message is one sentence for a person. */
public final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1;

    NoDisplayException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    NoDisplayException(String sentence) {
        super(sentence);
    }
}
