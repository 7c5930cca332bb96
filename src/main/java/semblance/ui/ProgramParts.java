package semblance.ui;

import org.jspecify.annotations.Nullable;

import semblance.library.LibraryException;
import semblance.settings.AppFolders;
import semblance.settings.Settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the window's program is made of; built once, before there is a window. */
public interface ProgramParts {
    String version();

    AppFolders folders();

    /** Returns the list of the libraries that come with the program; it need not be there. */
    Path licences();

    Settings settings();

    /** Returns what a person should know of how the settings were read. */
    Optional<String> settingsNotice();

    /** Keeps a change of the settings; does not wait until that is done. */
    void keep(UnaryOperator<Settings> change);

    /** Returns the files that the program was started with, to search for. */
    List<Path> files();

    /**
     * Opens the library in a folder; it is made if there is none. May take a while.
     *
     * @throws LibraryException if it is locked, damaged or made by a newer version
     */
    Workspace open(Path library) throws LibraryException;

    /**
     * Opens another library and closes the one before, if there is one.
     *
     * @throws LibraryException if it cannot be opened; the one before is closed all the same
     */
    default Workspace exchange(@Nullable Workspace before, Path library) throws LibraryException {
        if (before != null) {
            before.library().close();
        }
        return open(library);
    }

    /** Does what need not be done before the window shows. */
    void warmUp();
}
