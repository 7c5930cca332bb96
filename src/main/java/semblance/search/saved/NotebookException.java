package semblance.search.saved;

import java.io.Serial;

/** Searches cannot be kept; says in one sentence what to do. */
public final class NotebookException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    NotebookException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
