package semblance;

import org.jspecify.annotations.Nullable;

import semblance.cli.CommandLineProgram;
import semblance.embed.EmbeddingSpace;
import semblance.engine.Engine;
import semblance.engine.ModelException;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.Previews;
import semblance.media.MediaKind;
import semblance.search.Searcher;
import semblance.settings.Settings;
import semblance.settings.SettingsException;
import semblance.settings.SettingsFile;
import semblance.ui.EarlyWindow;
import semblance.ui.NoDisplayException;
import semblance.ui.WindowStart;
import semblance.ui.Workspace;
import semblance.ui.models.StoredModels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program with its window, from opening the library to closing it. */
record WindowProgram(Composition parts) {
    private static final Logger LOG = Logger.getLogger(WindowProgram.class.getName());

    /** Shows the window until it is closed and returns the exit code. */
    static int run() {
        try {
            // JavaFX starts while the program is put together: each takes about as long.
            EarlyWindow early = EarlyWindow.begin();
            SettingsFile settings = Composition.chosen();
            early.show(
                    settings.settings().appearance().theme(),
                    settings.settings().windowState().bounds());
            return new WindowProgram(Composition.ofThisSystem(settings)).fill(early);
        } catch (NoDisplayException e) {
            System.err.println(e.getMessage());
            return CommandLineProgram.exitCodeWithoutDisplay();
        }
    }

    private int fill(EarlyWindow early) throws NoDisplayException {
        try (Library library = parts.libraries().open(parts.library())) {
            WindowStart.show(
                    early,
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
                            this::change),
                    this::warmUp);
            return 0;
        } catch (LibraryException e) {
            String sentence = String.valueOf(e.getMessage());
            System.err.println(sentence);
            WindowStart.tell(early, sentence);
            return CommandLineProgram.exitCode(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Loads the models, so that the first search does not wait for them. */
    private void warmUp() {
        Engine engine = parts.engine();
        try {
            List<EmbeddingSpace> spaces = engine.defaultSpaces(MediaKind.IMAGE);
            engine.prepare(spaces, _ -> {});
            for (EmbeddingSpace space : engine.textSpaces()) {
                if (spaces.contains(space)) {
                    var _ = engine.embedTexts(List.of(""), space);
                }
            }
            StartCache.renew();
        } catch (ModelException e) {
            // Whoever searches is told.
            LOG.log(Level.FINE, "a model does not load", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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
