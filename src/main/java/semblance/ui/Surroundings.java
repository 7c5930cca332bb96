package semblance.ui;

import semblance.settings.AppFolders;
import semblance.ui.desktop.Machine;
import semblance.ui.desktop.Notifier;
import semblance.ui.settings.LibraryDoor;
import semblance.ui.settings.LiveSettings;

import java.nio.file.Path;

/**
 * What a window stands in: the same for all libraries that it shows one after the other.
 *
 * @param folders where the program keeps its files
 * @param licences the list of the libraries that come with the program, which need not be there
 */
public record Surroundings(
        LiveSettings settings,
        LibraryDoor libraries,
        Machine machine,
        Notifier notifier,
        AppFolders folders,
        Path licences) {

    /** Returns what this computer and this program's start give. */
    static Surroundings of(ProgramParts parts, LiveSettings settings, LibraryDoor libraries) {
        return new Surroundings(
                settings,
                libraries,
                Machine.ofThisSystem(),
                Notifier.ofThisSystem(),
                parts.folders(),
                parts.licences());
    }

    /** Returns the folder of the program's log. */
    Path logs() {
        return folders.cache().resolve("log");
    }
}
