package semblance.engine;

/**
 * A model that is needed cannot be loaded or run, so no file would fare better than the first. The
 * message is one sentence for a person.
 */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1;

    public ModelException(String sentence) {
        super(sentence);
    }

    public ModelException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
