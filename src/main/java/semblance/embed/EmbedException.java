package semblance.embed;

/** A model cannot be loaded or run. The message is one sentence for a person. */
public final class EmbedException extends Exception {
    private static final long serialVersionUID = 1;

    public EmbedException(String sentence) {
        super(sentence);
    }

    public EmbedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
