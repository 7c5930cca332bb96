package semblance.decode;

/**
 * A file cannot be decoded. The message is one sentence for a person: what is wrong with the file.
 */
public class DecodeException extends Exception {
    private static final long serialVersionUID = 1;

    public DecodeException(String reason) {
        super(reason);
    }

    public DecodeException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
