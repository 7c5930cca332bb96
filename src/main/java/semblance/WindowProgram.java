package semblance;

import org.jspecify.annotations.Nullable;

import semblance.cli.CommandLineProgram;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.Previews;
import semblance.search.Searcher;
import semblance.settings.Settings;
import semblance.settings.SettingsException;
import semblance.ui.NoDisplayException;
import semblance.ui.WindowStart;
import semblance.ui.Workspace;
import semblance.ui.models.StoredModels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The program with its window, from opening the library to closing it. */
record WindowProgram(Composition parts) {
    /** Shows the window until it is closed and returns the exit code. */
    int run() {
        try (Library library = parts.libraries().open(parts.library())) {
            WindowStart.show(
                    Workspace.of(
                            library,
                            parts.indexing(),
                            new Searcher(library, parts.engine()),
                            new Previews(parts.engine()),
                            new StoredModels(
                                    parts.models(),
                                    parts.settings(),
                                    parts.speeds(),
                                    parts.modelsInUse()),
                            sampleLibrary(),
                            CommandLineProgram.VERSION,
                            parts.settings().settings(),
                            this::change));
            return 0;
        } catch (LibraryException e) {
            String sentence = String.valueOf(e.getMessage());
            System.err.println(sentence);
            WindowStart.tell(sentence);
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
            parts.settings().update(change);
        } catch (SettingsException e) {
            System.err.println(e.getMessage());
        }
    }

    private static @Nullable Path sampleLibrary() {
        Path samples = Composition.asset("samples");
        return Files.isDirectory(samples) ? samples : null;
    }
}
