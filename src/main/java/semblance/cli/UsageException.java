package semblance.cli;

/** The words of a command fit its form but make no sense together. The message is one sentence. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String sentence) {
        super(sentence);
    }
}
