package semblance.ui.settings;

import java.util.Optional;

/** What a person is asked about libraries. */
public interface LibraryDialogs {
    /** Asks for a name; empty if the person thinks better of it. */
    Optional<String> name(String title, String before);

    /** How a library is to leave the list. */
    enum Removal {
        /** Its own files stay. */
        LIST,
        /** Its own files are deleted. */
        FILES,
        NO
    }

    /**
     * Asks whether a library is to be removed.
     *
     * @param canDelete whether its own files can be deleted, too
     */
    Removal removal(String name, boolean canDelete);
}
