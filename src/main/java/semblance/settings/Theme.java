package semblance.settings;

/** Whether the window is light or dark. */
public enum Theme {
    /** As the rest of the desktop is. */
    SYSTEM,
    LIGHT,
    DARK
}
