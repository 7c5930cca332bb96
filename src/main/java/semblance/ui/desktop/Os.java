package semblance.ui.desktop;

import java.util.Locale;

/** The kinds of systems that want different commands. */
public enum Os {
    WINDOWS,
    MAC,
    /** Linux and its like. */
    OTHER;

    public static Os ofThisSystem() {
        return of(System.getProperty("os.name", ""));
    }

    /** Returns the kind of a system whose name is as Java's property os.name has it. */
    static Os of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return WINDOWS;
        }
        return lower.startsWith("mac") || lower.startsWith("darwin") ? MAC : OTHER;
    }
}
