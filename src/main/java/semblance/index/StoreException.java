package semblance.index;

/**
 * The library's store cannot do its work. The message is one sentence for a person that says what
 * to do.
 */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Problem {
        /** Another process has it open for writing. */
        LOCKED,
        DAMAGED,
        /** It was made by a newer version of the program. */
        NEWER_VERSION,
        /** There is none. */
        ABSENT,
        DISK_FULL,
        /** The disk refuses to read or write for another reason. */
        UNREADABLE
    }

    private final Problem problem;

    public StoreException(Problem problem, String sentence, Throwable cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    public StoreException(Problem problem, String sentence) {
        super(sentence);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
