package semblance.models.weights;

/**
 * A file is not what it should be. The message is a clause about "it", such as "it is empty", which
 * {@link WeightFiles} makes a sentence by putting the file's name before it.
 */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String clause) {
        super(clause);
    }

    RefusedException(String clause, Throwable cause) {
        super(clause, cause);
    }

    /** What cannot be told from a download that broke off. */
    static RefusedException cutShort() {
        return new RefusedException("it ends too early: get it again from where it came from");
    }
}
