package semblance.ui;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import semblance.settings.Theme;
import semblance.settings.WindowBounds;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The window while the program still gets ready: an empty frame with the place, size and colours of
 * what will fill it. JavaFX starts on a thread of its own meanwhile, since neither needs the other.
 *
 * <p>Made once, by the thread that starts the program; safe for use by many threads.
 */
public final class EarlyWindow {
    private static final String NO_SCREEN =
            "The window needs a screen and there is none: start Semblance from a desktop, or use"
                    + " its commands (semblance --help).";

    private static final String NO_TOOLKIT =
            "The window cannot be opened on this system: on Linux install GTK 3 (the package"
                    + " libgtk-3-0), or use the commands of Semblance (semblance --help).";

    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private final CompletableFuture<@Nullable Void> toolkit = new CompletableFuture<>();
    private final CompletableFuture<Stage> stage = new CompletableFuture<>();

    private EarlyWindow() {}

    /**
     * Begins to start JavaFX and returns at once. Nothing is seen yet.
     *
     * @throws NoDisplayException if there is no screen
     */
    public static EarlyWindow begin() throws NoDisplayException {
        if (isUnixWithoutDisplay()) {
            throw new NoDisplayException(NO_SCREEN);
        }
        // It warns that it does not run from a module path, which is so on purpose.
        JAVAFX_LOG.setLevel(Level.SEVERE);
        EarlyWindow early = new EarlyWindow();
        Thread.ofPlatform().name("toolkit").start(early::startToolkit);
        return early;
    }

    private void startToolkit() {
        try {
            Platform.startup(() -> toolkit.complete(null));
        } catch (UnsupportedOperationException | LinkageError noToolkit) {
            toolkit.completeExceptionally(noToolkit);
        }
    }

    /**
     * Shows the frame as soon as JavaFX runs, and returns at once.
     *
     * @param bounds where the window was before, or null
     */
    public void show(Theme theme, @Nullable WindowBounds bounds) {
        var _ =
                toolkit.thenRun(() ->
                        Platform.runLater(() -> {
                            try {
                                stage.complete(open(theme, bounds));
                            } catch (RuntimeException | Error bug) {
                                stage.completeExceptionally(bug);
                            }
                        }));
    }

    /** Takes the frame away, where nothing will fill it. */
    public void close() {
        var _ = stage.thenAccept(shown -> Platform.runLater(shown::close));
    }

    /**
     * Waits until JavaFX runs.
     *
     * @throws NoDisplayException if it cannot
     */
    void awaitToolkit() throws NoDisplayException {
        try {
            toolkit.join();
        } catch (CompletionException e) {
            throw new NoDisplayException(NO_TOOLKIT, e);
        }
    }

    /** Returns the window, which {@link #show} has shown or will show at once. */
    Stage stage() throws NoDisplayException {
        awaitToolkit();
        return stage.join();
    }

    private static Stage open(Theme theme, @Nullable WindowBounds bounds) {
        Stage stage = new Stage();
        stage.setTitle("Semblance");
        boolean dark = ThemeSwitch.isDark(theme);
        stage.setScene(
                new Scene(
                        new EmptyFrame(dark),
                        WindowFrame.WIDTH,
                        WindowFrame.HEIGHT,
                        EmptyFrame.ground(dark)));
        WindowFrame.place(stage, bounds);
        stage.show();
        FirstFrame.of(stage, () -> StartReport.say("frame"));
        return stage;
    }

    private static boolean isUnixWithoutDisplay() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String display = System.getenv("DISPLAY");
        return os.startsWith("linux")
                && (display == null || display.isEmpty())
                && !"Headless".equals(System.getProperty("glass.platform"));
    }
}
