package semblance.media;

import java.util.Locale;

/** A short code for an unexpected error, the same whenever the same place fails in the same way. */
public final class ErrorCode {
    private static final String OWN_CODE = "semblance.";
    private static final int LETTERS = 36 * 36 * 36 * 36;

    private ErrorCode() {}

    /**
     * Returns four letters or digits made of the type of the error's first cause and the first
     * place of ours that it passed: whoever wraps the error on its way does not change the code.
     */
    public static String of(Throwable thrown) {
        Throwable error = root(thrown);
        String place = "";
        for (StackTraceElement frame : error.getStackTrace()) {
            if (frame.getClassName().startsWith(OWN_CODE)) {
                place = frame.getClassName() + "." + frame.getMethodName();
                break;
            }
        }
        int hash = Math.floorMod((error.getClass().getName() + "@" + place).hashCode(), LETTERS);
        String digits = Integer.toString(hash, 36).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }

    private static Throwable root(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
