package semblance.settings;

/** Keeps what makes no sense out of settings. */
final class Check {
    private Check() {}

    static void range(String what, double value, double least, double most) {
        // Written so that what is not a number fails.
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(what + " " + value);
        }
    }
}
