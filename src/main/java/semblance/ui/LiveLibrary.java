package semblance.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

import semblance.settings.Indexing;
import semblance.ui.library.FolderUpdates;
import semblance.ui.library.IndexingRest;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.look.Texts;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps the library going while the window is open: changes in the folders are taken over, and
 * indexing rests when it should. Belongs to the JavaFX thread.
 */
final class LiveLibrary {
    private static final Duration TICK = Duration.seconds(5);

    private final FolderUpdates updates;
    private final IndexingRest rest;
    private final Toast toast;
    private final Timeline clock;
    private boolean told;

    LiveLibrary(
            Workspace workspace,
            LibraryViewModel library,
            Surroundings surroundings,
            Background background,
            Toast toast) {
        Supplier<Indexing> settings = () -> surroundings.settings().now().indexing();
        this.toast = toast;
        this.updates =
                new FolderUpdates(
                        library,
                        workspace.library(),
                        background,
                        settings,
                        this::tellUnwatched,
                        System::nanoTime);
        this.rest =
                new IndexingRest(
                        library.indexing(),
                        surroundings.machine(),
                        background,
                        settings,
                        System::nanoTime);
        this.clock = new Timeline(new KeyFrame(TICK, event -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /** Begins, and notes what is done in the window. */
    void begin(Node window) {
        window.addEventFilter(MouseEvent.ANY, event -> rest.touched());
        window.addEventFilter(ScrollEvent.ANY, event -> rest.touched());
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> rest.touched());
        clock.play();
    }

    void dispose() {
        clock.stop();
        updates.dispose();
    }

    private void tick() {
        updates.tick();
        rest.tick();
    }

    private void tellUnwatched(Set<Path> folders) {
        if (!told) {
            told = true;
            toast.failed(Texts.of("window.unwatched"));
        }
    }
}
