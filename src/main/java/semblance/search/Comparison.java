package semblance.search;

/** How a {@link Condition} compares a fact with a value. Longer signs come before their parts. */
public enum Comparison {
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    EQUAL("="),
    LESS("<"),
    MORE(">"),
    CONTAINS("~");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** Returns what is typed for it. */
    public String sign() {
        return sign;
    }
}
