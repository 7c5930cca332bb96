package semblance;

import org.jspecify.annotations.Nullable;

import semblance.cli.CommandLineProgram;
import semblance.engine.Engine;
import semblance.library.IndexingOptions;
import semblance.library.Libraries;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.Previews;
import semblance.search.Searcher;
import semblance.settings.Settings;
import semblance.settings.SettingsException;
import semblance.settings.SettingsFile;
import semblance.ui.NoDisplayException;
import semblance.ui.WindowStart;
import semblance.ui.Workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The program with its window, from opening the library to closing it.
 *
 * @param location the library's own folder
 */
record WindowProgram(
        Libraries libraries,
        Engine engine,
        Path location,
        IndexingOptions indexing,
        SettingsFile settings) {
    /** Where the program's own files lie: set by the launcher. */
    private static final String HOME = "semblance.home";

    /** Shows the window until it is closed and returns the exit code. */
    int run() {
        try (Library library = libraries.open(location)) {
            WindowStart.show(
                    Workspace.of(
                            library,
                            indexing,
                            new Searcher(library, engine),
                            new Previews(engine),
                            sampleLibrary(),
                            CommandLineProgram.VERSION,
                            settings.settings(),
                            this::change));
            return 0;
        } catch (LibraryException e) {
            System.err.println(e.getMessage());
            return CommandLineProgram.exitCode(e);
        } catch (NoDisplayException e) {
            System.err.println(e.getMessage());
            return CommandLineProgram.exitCodeWithoutDisplay();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void change(UnaryOperator<Settings> change) {
        try {
            settings.update(change);
        } catch (SettingsException e) {
            System.err.println(e.getMessage());
        }
    }

    private static @Nullable Path sampleLibrary() {
        Path samples = Path.of(System.getProperty(HOME, "."), "assets", "samples").toAbsolutePath();
        return Files.isDirectory(samples) ? samples.normalize() : null;
    }
}
