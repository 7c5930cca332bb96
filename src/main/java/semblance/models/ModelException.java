package semblance.models;

import org.jspecify.annotations.Nullable;

/** What is asked of a model cannot be done. The message is one sentence for a person. */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    /** What kind of thing is wrong. */
    public enum Problem {
        /** No card and no folder has this id. */
        UNKNOWN,
        NOT_INSTALLED,
        /** A file is damaged, of an unknown family, or not the official one. */
        REFUSED,
        /** The weights are none of the official ones, and nobody gave them an id of their own. */
        NOT_OFFICIAL,
        /** An id or a family that cannot be. */
        WRONG_NAME,
        NO_SUCH_FILE,
        NO_NETWORK,
        /** The servers do not give the file. */
        DOWNLOAD_FAILED,
        DISK_FULL,
        /** The models' folder cannot be read or written. */
        UNUSABLE_FOLDER,
        /** Another program or window is at work on the model. */
        BUSY
    }

    public ModelException(Problem problem, String sentence) {
        this(problem, sentence, null);
    }

    public ModelException(Problem problem, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
