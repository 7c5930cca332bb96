package semblance.trash;

import java.io.Serial;
import java.nio.file.Path;

/** A file that cannot be moved to the trash, or back. */
public final class TrashException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient Path file;

    /** What stands in the way. */
    public enum Problem {
        /** There is no such file. */
        ABSENT("is no longer there."),
        /** The drive has no trash that can be used. */
        NO_TRASH("stays: the drive it is on has no trash that can be used."),
        /** The file or its folder may not be changed. */
        FORBIDDEN("stays: you may not change it or its folder."),
        /** Another file has come to where it was. */
        PLACE_TAKEN("stays in the trash: another file is where it was."),
        /** Its folder is gone or cannot be written to. */
        NO_FOLDER("stays in the trash: the folder it was in cannot be written to."),
        /** Somebody has emptied the trash, or restored it. */
        NOT_IN_TRASH("is no longer in the trash."),
        /** The system says no and gives no reason. */
        REFUSED("cannot be moved: the system refused.");

        private final String sentence;

        Problem(String sentence) {
            this.sentence = sentence;
        }
    }

    public TrashException(Problem problem, Path file) {
        super(file.getFileName() + " " + problem.sentence);
        this.problem = problem;
        this.file = file;
    }

    public Problem problem() {
        return problem;
    }

    public Path file() {
        return file;
    }
}
