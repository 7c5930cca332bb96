package semblance.ui;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import semblance.library.LibraryException;
import semblance.settings.Appearance;
import semblance.ui.crash.UnexpectedErrors;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Fills the window and waits for its end. Used once by the thread that starts the program. */
public final class WindowStart {
    private WindowStart() {}

    /**
     * Fills the window and returns when it has been closed.
     *
     * @param early the window, empty as yet
     * @throws LibraryException if there was no library to show when it was closed
     */
    public static void show(EarlyWindow early, ProgramParts parts)
            throws NoDisplayException, LibraryException, InterruptedException {
        Stage stage = early.stage();
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable ProgramWindow> shown = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> bug = new AtomicReference<>();
        try (WindowWork work = WindowWork.begin()) {
            Platform.runLater(() -> {
                try {
                    ProgramWindow window = new ProgramWindow(parts, work, stage, closed::countDown);
                    shown.set(window);
                    window.begin();
                } catch (RuntimeException | Error e) {
                    bug.set(e);
                    closed.countDown();
                }
            });
            closed.await();
        }
        if (bug.get() != null) {
            throw new IllegalStateException("the window did not open", bug.get());
        }
        ProgramWindow window = shown.get();
        if (window != null) {
            leave(window);
        }
    }

    private static void leave(ProgramWindow window) throws LibraryException {
        Optional<Workspace> left = window.left();
        if (left.isPresent()) {
            left.get().library().close();
        }
        Optional<LibraryException> problem = window.problem();
        if (problem.isPresent()) {
            throw problem.get();
        }
    }

    /** Tells a person of a bug that keeps the window from opening; returns when it was read. */
    public static void tellBug(
            EarlyWindow early, Throwable bug, String version, Appearance appearance) {
        CountDownLatch read = new CountDownLatch(1);
        try {
            early.awaitToolkit();
            early.close();
            Platform.runLater(() -> {
                Looks.apply(appearance);
                new UnexpectedErrors(
                                version,
                                () -> null,
                                () -> new UnexpectedErrors.Circumstances("", "starting"),
                                null)
                        .show(bug, read::countDown);
            });
            read.await();
        } catch (NoDisplayException _) {
            // There is no window to tell it in; standard error has it.
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
