package semblance.engine;

import semblance.media.Stage;

/** One file cannot be analysed. The message is one sentence for a person. */
public final class AnalysisException extends Exception {
    private static final long serialVersionUID = 1;

    private final Stage stage;

    public AnalysisException(Stage stage, String reason, Throwable cause) {
        super(reason, cause);
        this.stage = stage;
    }

    public AnalysisException(Stage stage, String reason) {
        super(reason);
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }
}
