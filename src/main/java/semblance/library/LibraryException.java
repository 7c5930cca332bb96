package semblance.library;

import semblance.engine.ModelException;
import semblance.index.StoreException;

/**
 * The library cannot do its work. The message is one sentence for a person that says what to do.
 */
public final class LibraryException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong, as a caller can act on it. */
    public enum Problem {
        /** Another process is changing the library. */
        LOCKED,
        DAMAGED,
        NEWER_VERSION,
        /** There is no library in the folder. */
        ABSENT,
        DISK_FULL,
        UNREADABLE,
        /** A model that is needed cannot be loaded or run. */
        MODEL_BROKEN,
        /** A folder that was named is no folder. */
        NO_SUCH_FOLDER,
        /** A pattern of what is left out makes no sense. */
        WRONG_EXCLUSION
    }

    private final Problem problem;

    public LibraryException(Problem problem, String sentence) {
        super(sentence);
        this.problem = problem;
    }

    /** Passes on what a store says. */
    public LibraryException(StoreException cause) {
        super(cause.getMessage(), cause);
        this.problem = Problem.valueOf(cause.problem().name());
    }

    /** Passes on what the engine says of a model. */
    public LibraryException(ModelException cause) {
        super(cause.getMessage(), cause);
        this.problem = Problem.MODEL_BROKEN;
    }

    public Problem problem() {
        return problem;
    }
}
