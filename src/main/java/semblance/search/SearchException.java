package semblance.search;

/**
 * A query cannot be answered: its file cannot be read, a model is missing. The message is one
 * sentence for a person.
 */
public final class SearchException extends Exception {
    private static final long serialVersionUID = 1;

    public SearchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public SearchException(String sentence) {
        super(sentence);
    }
}
