package semblance.embed.token;

/** A vocabulary cannot be used. The message is one sentence for a person. */
public final class VocabularyException extends Exception {
    private static final long serialVersionUID = 1;

    public VocabularyException(String sentence) {
        super(sentence);
    }

    public VocabularyException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
