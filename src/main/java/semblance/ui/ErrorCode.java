package semblance.ui;

import java.util.Locale;

/**
 * A short code of an unknown error that is the same wherever and whenever the same thing goes
 * wrong: a hash of the root cause's type and of the topmost place of our own in its trace, without
 * line numbers, messages or paths.
 */
record ErrorCode(String code) {
    private static final int DIGITS = 6;
    private static final int BASE = 36;
    private static final long RANGE = 2_176_782_336L;

    static ErrorCode of(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String place = "";
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("semblance.")) {
                place = frame.getClassName() + "." + frame.getMethodName();
                break;
            }
        }
        long hash = Integer.toUnsignedLong((root.getClass().getName() + "@" + place).hashCode());
        String digits = Long.toString(hash % RANGE, BASE).toUpperCase(Locale.ROOT);
        return new ErrorCode("0".repeat(DIGITS - Math.min(DIGITS, digits.length())) + digits);
    }

    @Override
    public String toString() {
        return code;
    }
}
