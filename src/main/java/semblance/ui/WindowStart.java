package semblance.ui;

import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import semblance.settings.WindowBounds;
import semblance.ui.task.FxBackground;

import java.util.concurrent.CountDownLatch;

/** Fills the window and waits for its end. Used once by the thread that starts the program. */
public final class WindowStart {
    private static final int WORKERS = 6;
    private static final int THUMBNAIL_READERS = 2;

    /** More downloads at once would only make each of them slower. */
    private static final int MODEL_WORKERS = 2;

    private WindowStart() {}

    /**
     * Fills the window and returns when it has been closed.
     *
     * @param early the window, empty as yet
     * @param afterwards is run on a thread of its own once the window shows what it has
     */
    public static void show(EarlyWindow early, Workspace workspace, Runnable afterwards)
            throws NoDisplayException, InterruptedException {
        Stage stage = early.stage();
        CountDownLatch closed = new CountDownLatch(1);
        FxBackground background = new FxBackground("window-work", WORKERS);
        FxBackground thumbnails = new FxBackground("thumbnails", THUMBNAIL_READERS);
        FxBackground models = new FxBackground("models", MODEL_WORKERS);
        Platform.runLater(() -> {
            try {
                open(stage, workspace, background, thumbnails, models, closed, afterwards);
            } catch (RuntimeException | Error bug) {
                closed.countDown();
                throw bug;
            }
        });
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
    public static void tell(EarlyWindow early, String sentence) {
        CountDownLatch read = new CountDownLatch(1);
        try {
            early.awaitToolkit();
            early.close();
            Platform.runLater(() -> {
                Alert alert = new Alert(Alert.AlertType.INFORMATION, sentence);
                alert.setTitle("Semblance");
                alert.setHeaderText("Semblance cannot open its library");
                alert.setOnHidden(_ -> read.countDown());
                alert.show();
            });
            read.await();
        } catch (NoDisplayException _) {
            // There is no window to tell it in; standard error has it.
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void open(
            Stage stage,
            Workspace workspace,
            FxBackground background,
            FxBackground thumbnails,
            FxBackground models,
            CountDownLatch closed,
            Runnable afterwards) {
        Thread.currentThread()
                .setUncaughtExceptionHandler(new UnexpectedErrors(stage, workspace.version()));
        if (!stage.isShowing()) {
            // Somebody closed it before there was anything in it.
            closed.countDown();
            return;
        }
        MainWindow window =
                new MainWindow(workspace, background, thumbnails, models, new SystemFiles(), stage);
        WindowBounds before = workspace.settings().windowState().bounds();
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
        // The empty frame stays until it is known what comes in its place: two changes would
        // flicker.
        window.whenKnown(() -> {
            stage.getScene().setRoot(window);
            window.focusSearch();
            FirstFrame.of(
                    stage,
                    () -> {
                        StartReport.say("window");
                        StartReport.closeIfOnce(stage);
                        Thread.ofPlatform().name("after-start").daemon().start(afterwards);
                    });
        });
        window.begin();
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
}
