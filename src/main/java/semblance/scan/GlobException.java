package semblance.scan;

/** A pattern of an exclusion makes no sense. The message is one sentence for a person. */
public final class GlobException extends Exception {
    private static final long serialVersionUID = 1;

    GlobException(String glob, String whatIsWrong) {
        super("The exclusion \"" + glob + "\" " + whatIsWrong + ".");
    }
}
