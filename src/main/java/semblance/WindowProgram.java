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
import semblance.settings.AppFolders;
import semblance.settings.Settings;
import semblance.settings.SettingsException;
import semblance.settings.SettingsFile;
import semblance.ui.EarlyWindow;
import semblance.ui.NoDisplayException;
import semblance.ui.ProgramParts;
import semblance.ui.SecondStart;
import semblance.ui.WindowStart;
import semblance.ui.Workspace;
import semblance.ui.crash.ProgramLog;
import semblance.ui.models.StoredModels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program with its window, from the first look whether it is open already to its end. */
final class WindowProgram implements ProgramParts, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WindowProgram.class.getName());

    private final Composition parts;
    private final List<Path> files;
    private volatile Settings settings;

    /** One thread, so that changes are kept in their order. */
    private final ExecutorService keeping =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("settings").factory());

    private WindowProgram(Composition parts, List<Path> files) {
        this.parts = parts;
        this.settings = parts.settings().settings();
        this.files = List.copyOf(files);
    }

    /**
     * Shows the window until it is closed and returns the exit code. If there is a window of the
     * same library already, it gets the files and this program ends.
     *
     * @param files to search for
     */
    static int run(List<Path> files) {
        AppFolders folders = AppFolders.ofThisSystem();
        EarlyWindow early;
        try {
            // JavaFX starts while the program is put together: each takes about as long.
            early = EarlyWindow.begin();
        } catch (NoDisplayException e) {
            System.err.println(e.getMessage());
            return CommandLineProgram.exitCodeWithoutDisplay();
        }
        SettingsFile settings = new SettingsFile(folders.settingsFile());
        Path library = settings.settings().libraries().open(folders.defaultLibrary());
        if (SecondStart.hand(folders, library, files)) {
            return 0;
        }
        try {
            early.show(
                    settings.settings().appearance().theme(),
                    settings.settings().windowState().bounds());
            ProgramLog.begin(folders.cache().resolve("log"));
            try (WindowProgram program =
                    new WindowProgram(Composition.of(folders, settings), files)) {
                return program.fill(early);
            }
        } catch (RuntimeException | Error bug) {
            bug.printStackTrace();
            WindowStart.tellBug(
                    early, bug, CommandLineProgram.VERSION, settings.settings().appearance());
            return CommandLineProgram.exitCodeOfBug();
        }
    }

    private int fill(EarlyWindow early) {
        try {
            WindowStart.show(early, this);
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

    @Override
    public Workspace open(Path folder) throws LibraryException {
        Library library = parts.libraries().open(folder);
        return Workspace.of(
                library,
                () -> Composition.indexing(settings.indexing()),
                new Searcher(library, parts.engine()),
                new Previews(parts.engine()),
                new StoredModels(
                        parts.models(), parts.settings(), parts.speeds(), parts.modelsInUse()),
                sampleLibrary(),
                version(),
                settings(),
                this::keep);
    }

    @Override
    public String version() {
        return CommandLineProgram.VERSION;
    }

    @Override
    public AppFolders folders() {
        return parts.folders();
    }

    @Override
    public Path licences() {
        Path home = Composition.asset("..").normalize();
        Path installed = home.resolve("THIRD-PARTY.txt");
        return Files.exists(installed)
                ? installed
                : home.resolve("target/licences/THIRD-PARTY.txt");
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Optional<String> settingsNotice() {
        return parts.settings().notice();
    }

    @Override
    public List<Path> files() {
        return files;
    }

    @Override
    public synchronized void keep(UnaryOperator<Settings> change) {
        // Whoever asks for them next sees the change, before the disk does.
        settings = change.apply(settings);
        keeping.execute(() -> {
            try {
                parts.settings().update(change);
            } catch (SettingsException e) {
                // The choice holds until the end of the program.
                System.err.println(e.getMessage());
                LOG.log(Level.WARNING, "settings are not kept", e);
            }
        });
    }

    /** Waits until the last change of the settings is kept. */
    @Override
    public void close() {
        keeping.close();
    }

    /** Loads the models, so that the first search does not wait for them. */
    @Override
    public void warmUp() {
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

    private static @Nullable Path sampleLibrary() {
        Path samples = Composition.asset("samples");
        return Files.isDirectory(samples) ? samples : null;
    }
}
