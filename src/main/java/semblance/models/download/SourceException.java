package semblance.models.download;

import org.jspecify.annotations.Nullable;

import semblance.models.download.DownloadException.Problem;

/** One source did not give the file this time. The message is a sentence without its end. */
final class SourceException extends Exception {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final boolean isPassing;

    private SourceException(
            Problem problem, boolean isPassing, String clause, @Nullable Throwable cause) {
        super(clause, cause);
        this.problem = problem;
        this.isPassing = isPassing;
    }

    /** What may be over in a moment: worth another try. */
    static SourceException passing(Problem problem, String clause, @Nullable Throwable cause) {
        return new SourceException(problem, true, clause, cause);
    }

    /** What will be the same next time: another source may do better. */
    static SourceException lasting(String clause) {
        return new SourceException(Problem.NO_FILE, false, clause, null);
    }

    boolean isPassing() {
        return isPassing;
    }

    Problem problem() {
        return problem;
    }

    String clause() {
        return String.valueOf(getMessage());
    }

    DownloadException asFinal() {
        String advice =
                switch (problem) {
                    case NO_NETWORK ->
                            ": check the network and try again, what has arrived is kept; or fetch the file on another"
                                    + " computer and import it.";
                    case NO_FILE -> ": try again later, or fetch the file elsewhere and import it.";
                    case DISK_FULL, UNUSABLE_FOLDER -> ".";
                };
        return new DownloadException(problem, clause() + advice, this);
    }
}
