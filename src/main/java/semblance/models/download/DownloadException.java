package semblance.models.download;

import org.jspecify.annotations.Nullable;

/** A file cannot be had. The message is one sentence for a person. */
public final class DownloadException extends Exception {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    /** What kind of thing is wrong. */
    public enum Problem {
        NO_NETWORK,
        /** The servers answer, but not with the file. */
        NO_FILE,
        DISK_FULL,
        UNUSABLE_FOLDER
    }

    DownloadException(Problem problem, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
