package semblance.search;

/** What was typed is no {@link Condition}. The message is one sentence that says what to type. */
public final class ConditionException extends Exception {
    private static final long serialVersionUID = 1;

    ConditionException(String sentence) {
        super(sentence);
    }
}
