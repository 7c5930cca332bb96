package semblance.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.media.QueryMedia;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.search.QueryDoor;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes what is dropped anywhere in the window: a file or picture is searched for, folders join the
 * library. While something is dragged over the window it lies over everything and says so.
 */
final class DropZone extends StackPane {
    private final Consumer<QueryMedia> onMedia;
    private final Consumer<List<Path>> onFolders;
    private final Label title = new Label();
    private final Label line = new Label();
    private @Nullable Consumer<List<Path>> onAll;

    DropZone(Consumer<QueryMedia> onMedia, Consumer<List<Path>> onFolders) {
        this.onMedia = onMedia;
        this.onFolders = onFolders;
        setId("drop-zone");
        getStyleClass().add("drop-zone");
        title.getStyleClass().add("state-title");
        line.getStyleClass().add("state-line");
        VBox frame = new VBox(Icons.icon(Feather.DOWNLOAD, "drop-icon"), title, line);
        frame.setAlignment(Pos.CENTER);
        frame.getStyleClass().add("drop-frame");
        getChildren().add(frame);
        setMouseTransparent(true);
        divert(null);
        setVisible(false);
    }

    /**
     * Gives all that is dropped from now on to somebody else: what is dropped on the page of models
     * is a model.
     *
     * @param taker takes files and folders; null for how it is as a rule
     */
    void divert(@Nullable Consumer<List<Path>> taker) {
        onAll = taker;
        title.setText(taker == null ? Texts.of("window.drop.find") : Texts.of("window.drop.model"));
        line.setText(
                taker == null
                        ? Texts.of("window.drop.find.line")
                        : Texts.of("window.drop.model.line"));
    }

    /** Listens to what is dragged over {@code window}. */
    void watch(Node window) {
        window.addEventFilter(DragEvent.DRAG_OVER, this::over);
        window.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> exited(event, window));
        window.addEventFilter(
                DragEvent.DRAG_DROPPED,
                event -> {
                    event.setDropCompleted(take(event.getDragboard()));
                    setVisible(false);
                    event.consume();
                });
    }

    /** Searches for, or adds, what the board holds; tells whether there was anything. */
    boolean take(Clipboard board) {
        Consumer<List<Path>> taker = onAll;
        if (taker != null) {
            List<Path> files = QueryDoor.files(board);
            if (!files.isEmpty()) {
                taker.accept(files);
            }
            return !files.isEmpty();
        }
        QueryMedia media = QueryDoor.media(board);
        List<Path> folders = QueryDoor.folders(board);
        if (media != null) {
            onMedia.accept(media);
        } else if (!folders.isEmpty()) {
            onFolders.accept(folders);
        }
        return media != null || !folders.isEmpty();
    }

    private void over(DragEvent event) {
        boolean own = event.getGestureSource() != null;
        boolean accepts =
                onAll == null
                        ? QueryDoor.accepts(event.getDragboard())
                        : event.getDragboard().hasFiles();
        if (accepts) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            setVisible(!own);
            event.consume();
        }
    }

    private void exited(DragEvent event, Node window) {
        if (window.equals(event.getTarget())) {
            setVisible(false);
        }
    }
}
