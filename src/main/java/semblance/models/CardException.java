package semblance.models;

/** A card makes no sense. The message tells why, as a clause that begins in lower case. */
final class CardException extends Exception {
    private static final long serialVersionUID = 1;

    CardException(String clause) {
        super(clause);
    }
}
