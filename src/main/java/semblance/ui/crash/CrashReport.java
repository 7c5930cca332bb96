package semblance.ui.crash;

import semblance.media.ErrorCode;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * An unexpected error, for whoever is to find its cause.
 *
 * @param code the same whenever the same place fails in the same way
 * @param circumstances what the program was doing, in English
 * @param trace with all that messages tell, so not to be shown to others as it is
 */
record CrashReport(String code, String version, String circumstances, String trace) {
    static CrashReport of(Throwable error, String version, String circumstances) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return new CrashReport(ErrorCode.of(error), version, circumstances, trace.toString());
    }

    /**
     * Returns the report as text.
     *
     * @param withPaths whether names of files and folders stay in it
     */
    String text(boolean withPaths) {
        String head =
                """
                Semblance %s, error %s
                Java %s, JavaFX %s, %s %s, %s
                Doing: %s
                """
                        .formatted(
                                version,
                                code,
                                Runtime.version(),
                                System.getProperty("javafx.version", "unknown"),
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch"),
                                circumstances);
        String whole = head + trace;
        return withPaths ? whole : head + PrivateWords.ofThisSystem().scrub(trace) + "\n";
    }
}
