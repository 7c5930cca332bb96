package semblance.ui.library;

import semblance.ui.look.Texts;

/** Why indexing waits by itself. */
public enum Rest {
    NONE,
    /** Somebody uses the computer, and it is to be indexed only while nobody does. */
    IN_USE,
    /** The computer runs on its battery. */
    BATTERY;

    String words() {
        return switch (this) {
            case NONE -> "";
            case IN_USE -> Texts.of("library.rest.use");
            case BATTERY -> Texts.of("library.rest.battery");
        };
    }
}
