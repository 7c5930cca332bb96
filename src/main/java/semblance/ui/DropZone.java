package semblance.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.media.QueryMedia;
import semblance.ui.desktop.Os;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.search.QueryDoor;
import semblance.ui.search.SearchViewModel;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes what is dropped anywhere in the window: files and pictures are searched for, folders join
 * the library. While something is dragged over the window it lies over everything and says so. As
 * long as something is asked already, what is dropped at the top, over the search field, or with
 * Shift is asked besides.
 */
final class DropZone extends StackPane {
    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");

    private final SearchViewModel search;
    private final Consumer<List<Path>> onFolders;
    private final Label title = new Label();
    private final Label line = new Label();
    private final VBox more;
    private @Nullable Consumer<List<Path>> onAll;

    private final HeldShift shift = new HeldShift(Os.ofThisSystem());

    DropZone(SearchViewModel search, Consumer<List<Path>> onFolders) {
        this.search = search;
        this.onFolders = onFolders;
        setId("drop-zone");
        getStyleClass().add("drop-zone");
        title.getStyleClass().add("state-title");
        line.getStyleClass().add("state-line");
        line.setWrapText(true);
        more =
                frame(
                        Feather.PLUS_CIRCLE,
                        shift.isKnown()
                                ? Texts.of("window.drop.more")
                                : Texts.of("window.drop.more.here"));
        more.setId("drop-more");
        VBox alone = new VBox(Icons.icon(Feather.DOWNLOAD, "drop-icon"), title, line);
        alone.setAlignment(Pos.CENTER);
        alone.getStyleClass().add("drop-frame");
        VBox.setVgrow(alone, Priority.ALWAYS);
        VBox both = new VBox(more, alone);
        both.getStyleClass().add("drop-frames");
        getChildren().add(both);
        setMouseTransparent(true);
        divert(null);
        setVisible(false);
    }

    private static VBox frame(Feather icon, String words) {
        Label label = new Label(words, Icons.icon(icon));
        label.getStyleClass().add("drop-more-words");
        label.setWrapText(true);
        VBox frame = new VBox(label);
        frame.setAlignment(Pos.CENTER);
        frame.getStyleClass().addAll("drop-frame", "drop-more");
        return frame;
    }

    /**
     * Gives all that is dropped from now on to somebody else: what is dropped on the page of models
     * is a model.
     *
     * @param taker takes files and folders; null for how it is as a rule
     */
    void divert(@Nullable Consumer<List<Path>> taker) {
        onAll = taker;
        describe(false);
    }

    private boolean canAdd() {
        return onAll == null && search.inquiry().query().wantsSomething();
    }

    /**
     * @param withShift what is dropped anywhere is asked besides
     */
    private void describe(boolean withShift) {
        more.setVisible(canAdd());
        more.setManaged(canAdd());
        if (onAll != null) {
            title.setText(Texts.of("window.drop.model"));
            line.setText(Texts.of("window.drop.model.line"));
        } else if (withShift) {
            title.setText(Texts.of("window.drop.adds"));
            line.setText(Texts.of("window.drop.line.besides"));
        } else {
            title.setText(Texts.of("window.drop.title"));
            line.setText(
                    canAdd() ? Texts.of("window.drop.line.alone") : Texts.of("window.drop.line"));
        }
    }

    /** Listens to what is dragged over {@code window}. */
    void watch(Node window) {
        window.addEventFilter(DragEvent.DRAG_OVER, this::over);
        window.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> exited(event, window));
        window.addEventFilter(
                DragEvent.DRAG_DROPPED,
                event -> {
                    event.setDropCompleted(take(event.getDragboard(), adds(event)));
                    setVisible(false);
                    event.consume();
                });
    }

    private boolean adds(DragEvent event) {
        return isShiftHeld(event)
                || (canAdd()
                        && more.localToScene(more.getLayoutBounds())
                                .contains(event.getSceneX(), event.getSceneY()));
    }

    private boolean isShiftHeld(DragEvent event) {
        return canAdd()
                && shift.isHeld(event.getTransferMode(), event.getDragboard().getTransferModes());
    }

    /** Searches for, or adds, what the board holds; tells whether there was anything. */
    boolean take(Clipboard board) {
        return take(board, false);
    }

    /**
     * Searches for, or adds to the library, what the board holds; tells whether there was anything.
     *
     * @param besides whether what is asked already stays
     */
    boolean take(Clipboard board, boolean besides) {
        Consumer<List<Path>> taker = onAll;
        if (taker != null) {
            List<Path> files = QueryDoor.files(board);
            if (!files.isEmpty()) {
                taker.accept(files);
            }
            return !files.isEmpty();
        }
        List<QueryMedia> media = QueryDoor.media(board);
        List<Path> folders = QueryDoor.folders(board);
        if (!media.isEmpty()) {
            search.findSimilar(media, besides);
        } else if (!folders.isEmpty()) {
            onFolders.accept(folders);
        }
        return !media.isEmpty() || !folders.isEmpty();
    }

    private void over(DragEvent event) {
        boolean own = event.getGestureSource() != null;
        boolean accepts =
                onAll == null
                        ? QueryDoor.accepts(event.getDragboard())
                        : event.getDragboard().hasFiles();
        if (accepts) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            if (!isVisible() && !own) {
                shift.enter(event.getTransferMode());
                setVisible(true);
            }
            describe(isShiftHeld(event));
            more.pseudoClassStateChanged(AIMED, adds(event));
            event.consume();
        }
    }

    private void exited(DragEvent event, Node window) {
        if (window.equals(event.getTarget())) {
            setVisible(false);
        }
    }
}
