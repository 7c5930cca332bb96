package semblance.ui;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import semblance.library.LibraryException;
import semblance.settings.WindowBounds;
import semblance.ui.crash.UnexpectedErrors;
import semblance.ui.look.CoreWords;
import semblance.ui.look.Texts;
import semblance.ui.settings.LiveSettings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one window of the program, whatever it shows: a library, the next one, the same in another
 * language, or why one cannot be opened. It may be hidden while work goes on. Belongs to the JavaFX
 * thread.
 */
final class ProgramWindow {
    /** A library that opens as quickly as that needs no page that says so. */
    private static final Duration PATIENCE = Duration.millis(400);

    /** At the start there is an empty frame, and two changes would flicker. */
    private static final Duration PATIENCE_AT_START = Duration.seconds(3);

    private final ProgramParts parts;
    private final WindowWork work;
    private final Runnable onEnd;
    private final Stage stage;
    private final LiveSettings settings;
    private final KnownLibraries known;
    private final Surroundings surroundings;
    private final SecondStart secondStart;

    private @Nullable MainWindow window;
    private @Nullable Workspace workspace;
    private @Nullable LibraryException problem;
    private List<Path> files;
    private boolean opening;
    private boolean ended;
    private boolean hiding;
    private boolean started;

    /**
     * @param stage shows an empty frame
     * @param onEnd told when the window is gone for good
     */
    ProgramWindow(ProgramParts parts, WindowWork work, Stage stage, Runnable onEnd) {
        this.parts = parts;
        this.stage = stage;
        this.work = work;
        this.onEnd = onEnd;
        this.files = parts.files();
        this.settings = new LiveSettings(parts.settings(), parts::keep);
        this.known = new KnownLibraries(settings, parts.folders().defaultLibrary());
        this.surroundings =
                Surroundings.of(parts, settings, new LibraryFolders(parts.folders(), this::open));
        this.secondStart = new SecondStart(parts.folders(), this::arrive);

        UnexpectedErrors errors =
                new UnexpectedErrors(
                        parts.version(),
                        () -> stage,
                        this::circumstances,
                        new ErrorWays(work, surroundings, this::end));
        Thread.currentThread().setUncaughtExceptionHandler(errors);
        Thread.setDefaultUncaughtExceptionHandler(errors);
        Looks.apply(settings.now().appearance());
        settings.property().map(it -> it.appearance()).subscribe((before, now) -> look());
        // A window that is hidden while work goes on is not the end.
        Platform.setImplicitExit(false);
        stage.setTitle(Texts.of("window.title"));
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        stage.setOnHidden(event -> {
            if (!hiding) {
                end();
            }
        });
    }

    /** Opens the library that was open last. */
    void begin() {
        if (stage.isShowing()) {
            openNow(known.current());
        } else {
            // Somebody closed it before there was anything in it.
            end();
        }
    }

    /** Returns why there was no library when the window was closed. */
    Optional<LibraryException> problem() {
        return Optional.ofNullable(problem);
    }

    /** Returns the library that was open at the end, to be closed. */
    Optional<Workspace> left() {
        return Optional.ofNullable(workspace);
    }

    private void open(Path library) {
        if (!opening) {
            settings.change(kept -> kept.withLibraries(it -> it.withCurrent(library)));
            openNow(library);
        }
    }

    private void openNow(Path library) {
        opening = true;
        problem = null;
        Workspace old = workspace;
        takeDown();
        workspace = null;
        PauseTransition patience = new PauseTransition(started ? PATIENCE : PATIENCE_AT_START);
        patience.setOnFinished(event -> show(StartPages.opening(known.name(library))));
        patience.play();
        Runnable done =
                () -> {
                    patience.stop();
                    opening = false;
                };
        var _ =
                work.usual()
                        .run(
                                () -> parts.exchange(old, library),
                                opened -> {
                                    done.run();
                                    opened(library, opened);
                                },
                                failure -> {
                                    done.run();
                                    failed(library, failure);
                                });
    }

    private void opened(Path library, Workspace opened) {
        workspace = opened.with(settings.now(), settings::change);
        secondStart.listenFor(library);
        MainWindow made = build(workspace, null);
        parts.settingsNotice().ifPresent(sentence -> made.tell(CoreWords.of(sentence)));
        made.find(files);
        files = List.of();
    }

    private void failed(Path library, Throwable failure) {
        if (!(failure instanceof LibraryException expected)) {
            show(StartPages.opening(known.name(library)));
            throw new IllegalStateException(failure);
        }
        problem = expected;
        show(
                StartPages.problem(
                        known.name(library),
                        CoreWords.of(String.valueOf(expected.getMessage())),
                        known.others(library),
                        other -> open(other.folder()),
                        () -> openNow(library)));
    }

    private MainWindow build(Workspace shown, @Nullable Seen seen) {
        MainWindow made =
                new MainWindow(
                        shown.with(settings.now(), settings::change),
                        work.usual(),
                        work.thumbnails(),
                        work.models(),
                        new SystemFiles(),
                        stage,
                        surroundings);
        window = made;
        made.isBusy().subscribe((before, now) -> endIfDone());
        // What is shown stays until it is known what comes in its place: two changes would
        // flicker.
        made.whenKnown(() -> {
            if (made.equals(window)) {
                show(made);
                made.focusSearch();
                if (!started) {
                    started = true;
                    AfterStart.of(stage, parts::warmUp);
                }
            }
        });
        made.begin(seen);
        return made;
    }

    private void show(Parent page) {
        if (!ended) {
            stage.getScene().setRoot(page);
        }
    }

    private void look() {
        Locale before = Texts.language();
        Looks.apply(settings.now().appearance());
        MainWindow shown = window;
        Workspace kept = workspace;
        if (shown != null && kept != null && !before.equals(Texts.language())) {
            // Not while the very box is open in which the language was chosen.
            Platform.runLater(() -> {
                stage.setTitle(Texts.of("window.title"));
                Seen seen = shown.seen();
                takeDown();
                var _ = build(kept, seen);
            });
        }
    }

    private void takeDown() {
        MainWindow old = window;
        window = null;
        if (old != null) {
            keepState(old);
            old.dispose();
        }
    }

    /** Takes over what somebody wanted who started the program again. */
    private void arrive(List<Path> wanted) {
        if (ended) {
            return;
        }
        stage.show();
        hiding = false;
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        MainWindow shown = window;
        if (shown == null) {
            files = wanted.isEmpty() ? files : wanted;
        } else {
            shown.find(wanted);
        }
    }

    private void close() {
        MainWindow shown = window;
        if (shown == null || !shown.isBusy().getValue()) {
            end();
            return;
        }
        switch (ClosingQuestion.answer(stage, settings)) {
            case FINISH -> {
                keepState(shown);
                hiding = true;
                stage.hide();
                // It may have ended while the question was being read.
                endIfDone();
            }
            case STOP -> end();
            case ASK -> stage.requestFocus();
        }
    }

    private void endIfDone() {
        MainWindow shown = window;
        if (hiding && shown != null && !shown.isBusy().getValue()) {
            end();
        }
    }

    private void end() {
        if (ended) {
            return;
        }
        ended = true;
        takeDown();
        secondStart.close();
        stage.hide();
        onEnd.run();
    }

    private void keepState(MainWindow shown) {
        WindowBounds before = settings.now().windowState().bounds();
        WindowBounds bounds = stage.isShowing() ? WindowFrame.bounds(stage, before) : before;
        settings.change(kept -> kept.withWindowState(it -> shown.state(it).withBounds(bounds)));
    }

    private UnexpectedErrors.Circumstances circumstances() {
        MainWindow shown = window;
        return shown == null
                ? new UnexpectedErrors.Circumstances("", "opening a library")
                : shown.circumstances();
    }
}
