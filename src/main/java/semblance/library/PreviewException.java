package semblance.library;

import semblance.engine.AnalysisException;

/** A file cannot be shown, played or embedded. The message is one sentence for a person. */
public final class PreviewException extends Exception {
    private static final long serialVersionUID = 1;

    public PreviewException(String sentence) {
        super(sentence);
    }

    PreviewException(AnalysisException cause) {
        super(cause.getMessage(), cause);
    }
}
