package semblance.ui;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import semblance.settings.WindowBounds;
import semblance.ui.task.FxBackground;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts JavaFX and opens the window. Used once by the thread that starts the program. */
public final class WindowStart {
    private static final int WORKERS = 6;
    private static final int THUMBNAIL_READERS = 2;

    /** More downloads at once would only make each of them slower. */
    private static final int MODEL_WORKERS = 2;

    private static final int MIN_WIDTH = 820;
    private static final int MIN_HEIGHT = 560;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final String NO_SCREEN =
            "The window needs a screen and there is none: start Semblance from a desktop, or use"
                    + " its commands (semblance --help).";

    private static final String NO_TOOLKIT =
            "The window cannot be opened on this system: on Linux install GTK 3 (the package"
                    + " libgtk-3-0), or use the commands of Semblance (semblance --help).";

    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private WindowStart() {}

    /**
     * Opens the window and returns when it has been closed.
     *
     * @param afterwards is run on a thread of its own once the window shows
     */
    public static void show(Workspace workspace, Runnable afterwards)
            throws NoDisplayException, InterruptedException {
        if (isUnixWithoutDisplay()) {
            throw new NoDisplayException(NO_SCREEN);
        }
        // It warns that it does not run from a module path, which is so on purpose.
        JAVAFX_LOG.setLevel(Level.SEVERE);
        CountDownLatch closed = new CountDownLatch(1);
        FxBackground background = new FxBackground("window-work", WORKERS);
        FxBackground thumbnails = new FxBackground("thumbnails", THUMBNAIL_READERS);
        FxBackground models = new FxBackground("models", MODEL_WORKERS);
        try {
            Platform.startup(() -> {
                try {
                    open(workspace, background, thumbnails, models, closed);
                    Thread.ofPlatform().name("after-start").daemon().start(afterwards);
                } catch (RuntimeException | Error bug) {
                    closed.countDown();
                    throw bug;
                }
            });
        } catch (UnsupportedOperationException | LinkageError noToolkit) {
            throw new NoDisplayException(NO_TOOLKIT, noToolkit);
        }
        try {
            closed.await();
        } finally {
            background.close();
            thumbnails.close();
            models.close();
        }
    }

    /**
     * Shows a sentence to a person who started the window and cannot have it; returns when it was
     * read.
     */
    public static void tell(String sentence) {
        if (isUnixWithoutDisplay()) {
            return;
        }
        JAVAFX_LOG.setLevel(Level.SEVERE);
        CountDownLatch read = new CountDownLatch(1);
        try {
            Platform.startup(() -> {
                Alert alert = new Alert(Alert.AlertType.INFORMATION, sentence);
                alert.setTitle("Semblance");
                alert.setHeaderText("Semblance cannot open its library");
                alert.setOnHidden(_ -> read.countDown());
                alert.show();
            });
            read.await();
        } catch (UnsupportedOperationException | LinkageError _) {
            // There is no window to tell it in; standard error has it.
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void open(
            Workspace workspace,
            FxBackground background,
            FxBackground thumbnails,
            FxBackground models,
            CountDownLatch closed) {
        Stage stage = new Stage();
        stage.setTitle("Semblance");
        Thread.currentThread()
                .setUncaughtExceptionHandler(new UnexpectedErrors(stage, workspace.version()));
        MainWindow window =
                new MainWindow(workspace, background, thumbnails, models, new SystemFiles(), stage);
        stage.setScene(new Scene(window, WIDTH, HEIGHT));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        WindowBounds before = workspace.settings().windowState().bounds();
        place(stage, before);
        stage.setOnHiding(event -> {
            WindowBounds last = bounds(stage, before);
            workspace
                    .changeSettings()
                    .accept(kept -> kept.withWindowState(it -> it.withBounds(last)));
        });
        stage.setOnHidden(event -> {
            window.dispose();
            closed.countDown();
        });
        stage.show();
        window.begin();
    }

    private static void place(Stage stage, @Nullable WindowBounds bounds) {
        if (bounds == null) {
            return;
        }
        // A screen that has been unplugged must not keep the window out of sight.
        if (!Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
                .isEmpty()) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(Math.max(MIN_WIDTH, bounds.width()));
            stage.setHeight(Math.max(MIN_HEIGHT, bounds.height()));
        }
        stage.setMaximized(bounds.maximized());
    }

    private static WindowBounds bounds(Stage stage, @Nullable WindowBounds before) {
        // A maximized window keeps the place that it had before.
        return stage.isMaximized() && before != null
                ? new WindowBounds(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowBounds(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized());
    }

    private static boolean isUnixWithoutDisplay() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String display = System.getenv("DISPLAY");
        return os.startsWith("linux")
                && (display == null || display.isEmpty())
                && !"Headless".equals(System.getProperty("glass.platform"));
    }
}
