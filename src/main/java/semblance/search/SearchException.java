package semblance.search;

/** A query cannot be answered. The message is one sentence for a person. */
public final class SearchException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Problem {
        /** The query's file cannot be read, or there is nothing in it to compare. */
        UNREADABLE,
        MODEL_MISSING,
        /** A model that is needed cannot be loaded or run. */
        MODEL_BROKEN
    }

    private final Problem problem;

    public SearchException(Problem problem, String sentence, Throwable cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    public SearchException(Problem problem, String sentence) {
        super(sentence);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
