package semblance.library;

/** A file cannot be shown or played. The message is one sentence for a person. */
public final class PreviewException extends Exception {
    private static final long serialVersionUID = 1;

    public PreviewException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
