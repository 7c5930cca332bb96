package semblance.ui;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import semblance.library.LibraryException;
import semblance.ui.crash.UnexpectedErrors;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts JavaFX and opens the window. Used once by the thread that starts the program. */
public final class WindowStart {
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
     * @throws LibraryException if there was no library to show when it was closed
     */
    public static void show(ProgramParts parts)
            throws NoDisplayException, LibraryException, InterruptedException {
        if (isUnixWithoutDisplay()) {
            throw new NoDisplayException(NO_SCREEN);
        }
        // It warns that it does not run from a module path, which is so on purpose.
        JAVAFX_LOG.setLevel(Level.SEVERE);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable ProgramWindow> shown = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> bug = new AtomicReference<>();
        try (WindowWork work = WindowWork.begin()) {
            Platform.startup(() -> {
                try {
                    ProgramWindow window = new ProgramWindow(parts, work, closed::countDown);
                    shown.set(window);
                    window.begin();
                    Thread.ofPlatform().name("after-start").daemon().start(parts::warmUp);
                } catch (RuntimeException | Error e) {
                    bug.set(e);
                    closed.countDown();
                }
            });
            closed.await();
        } catch (UnsupportedOperationException | LinkageError noToolkit) {
            throw new NoDisplayException(NO_TOOLKIT, noToolkit);
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

    /**
     * Tells a person of a bug that kept the window from opening; returns when it was read. Where
     * there is no screen nothing happens.
     */
    public static void tellBug(Throwable bug, ProgramParts parts) {
        if (isUnixWithoutDisplay()) {
            return;
        }
        CountDownLatch read = new CountDownLatch(1);
        try {
            onJavaFx(() -> {
                Looks.apply(parts.settings().appearance());
                UnexpectedErrors errors =
                        new UnexpectedErrors(
                                parts.version(),
                                () -> null,
                                () -> new UnexpectedErrors.Circumstances("", "starting"),
                                null);
                errors.show(bug, read::countDown);
            });
            read.await();
        } catch (UnsupportedOperationException | LinkageError _) {
            // There is no window to tell it in; standard error has it.
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** JavaFX may have been started already. */
    private static void onJavaFx(Runnable action) {
        try {
            Platform.startup(action);
        } catch (IllegalStateException started) {
            Platform.runLater(action);
        }
    }

    private static boolean isUnixWithoutDisplay() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String display = System.getenv("DISPLAY");
        return os.startsWith("linux")
                && (display == null || display.isEmpty())
                && !"Headless".equals(System.getProperty("glass.platform"));
    }
}
