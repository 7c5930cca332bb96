package semblance.settings;

/** Settings cannot be kept. The message is one sentence for a person. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1;

    SettingsException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
