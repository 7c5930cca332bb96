package semblance.cli;

import semblance.library.LibraryException;
import semblance.models.ModelException;

/** What the program's exit tells a script. */
final class ExitCode {
    static final int DONE = 0;
    static final int SOME_FILES_FAILED = 1;
    static final int USAGE = 2;
    static final int MODEL_MISSING = 3;
    static final int LIBRARY_UNUSABLE = 4;
    static final int OUT_OF_DISK_OR_MEMORY = 5;
    static final int BUG = 70;

    private ExitCode() {}

    static int of(LibraryException.Problem problem) {
        return switch (problem) {
            case LOCKED, DAMAGED, NEWER_VERSION, ABSENT, UNREADABLE -> LIBRARY_UNUSABLE;
            case MODEL_BROKEN -> MODEL_MISSING;
            case DISK_FULL -> OUT_OF_DISK_OR_MEMORY;
            case NO_SUCH_FOLDER, WRONG_EXCLUSION -> USAGE;
        };
    }

    static int of(ModelException.Problem problem) {
        return switch (problem) {
            case UNKNOWN, NOT_INSTALLED, REFUSED, NOT_OFFICIAL, NO_NETWORK, DOWNLOAD_FAILED, BUSY ->
                    MODEL_MISSING;
            case WRONG_NAME, NO_SUCH_FILE -> USAGE;
            case DISK_FULL, UNUSABLE_FOLDER -> OUT_OF_DISK_OR_MEMORY;
        };
    }
}
