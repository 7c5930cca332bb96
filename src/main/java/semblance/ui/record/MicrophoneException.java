package semblance.ui.record;

/** Nothing can be recorded. The message is one sentence for a person. */
final class MicrophoneException extends Exception {
    private static final long serialVersionUID = 1;

    MicrophoneException(String sentence) {
        super(sentence);
    }

    MicrophoneException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
