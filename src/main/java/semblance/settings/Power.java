package semblance.settings;

/** How much of the computer indexing may take. */
public enum Power {
    /** All processors. */
    FULL,
    /** One of them at a low priority, with breaks. */
    GENTLE,
    /** All of them, but only while nobody uses the computer. */
    IDLE
}
