package semblance.ui.library;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.library.LibraryFolder;
import semblance.library.LibraryStatus;
import semblance.media.MediaKind;
import semblance.ui.look.Icons;
import semblance.ui.look.KindLook;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.nio.file.Path;
import java.util.function.Consumer;

/** The library at a glance: its folders, and how much of each kind it holds. */
public final class LibraryBar extends VBox {
    private static final double ONE_FOLDER = 64;

    private final Consumer<Path> onRemove;
    private final Runnable showFailures;
    private final VBox folders = new VBox();
    private final VBox counts = new VBox();

    /**
     * @param title the library's name, and what leads to others
     * @param addFolder asks for a folder
     * @param onRemove asks whether a folder is to be removed
     */
    public LibraryBar(
            LibraryViewModel model,
            Node title,
            Runnable addFolder,
            Consumer<Path> onRemove,
            Runnable showFailures) {
        this.onRemove = onRemove;
        this.showFailures = showFailures;
        setId("library-bar");
        getStyleClass().add("library-bar");

        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button update =
                Icons.button(
                        Feather.REFRESH_CW, Texts.of("library.update", "F5"), model::updateNow);
        update.setId("library-update");
        update.disableProperty().bind(model.indexing().runningProperty());
        Button add = Icons.button(Feather.PLUS, Texts.of("library.add"), addFolder);
        add.setId("library-add");
        HBox header = new HBox(title, space, update, add);
        header.getStyleClass().add("bar-header");
        header.setAlignment(Pos.CENTER_LEFT);

        ScrollPane scroll = new ScrollPane(folders);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        // One folder is seen however little room there is.
        scroll.minHeightProperty().bind(TextScale.follow(ONE_FOLDER));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        folders.getStyleClass().add("folder-list");
        counts.getStyleClass().add("counts");

        Label problem = new Label();
        problem.getStyleClass().add("bar-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());

        getChildren().addAll(header, problem, scroll, counts);
        model.statusProperty().subscribe(this::show);
    }

    private void show(@Nullable LibraryStatus status) {
        folders.getChildren().clear();
        counts.getChildren().clear();
        if (status == null) {
            return;
        }
        for (LibraryFolder folder : status.folders()) {
            folders.getChildren()
                    .add(new FolderCell(folder, () -> onRemove.accept(folder.folder())));
        }
        for (MediaKind kind : MediaKind.values()) {
            counts.getChildren().add(count(kind, status.files().getOrDefault(kind, 0L)));
        }
        if (status.failed() > 0) {
            Hyperlink failed = new Hyperlink(Texts.of("library.failed.files", status.failed()));
            failed.getStyleClass().add("danger-link");
            failed.setId("library-failures");
            failed.setGraphic(Icons.icon(Feather.ALERT_CIRCLE, "danger"));
            failed.setWrapText(true);
            failed.setMinHeight(USE_PREF_SIZE);
            failed.setOnAction(event -> showFailures.run());
            counts.getChildren().add(failed);
        }
    }

    private static HBox count(MediaKind kind, long n) {
        Label name = new Label(KindLook.many(kind));
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label number = new Label(Words.number(n));
        number.getStyleClass().add("figure");
        number.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(Icons.icon(KindLook.icon(kind), kind.word() + "-tint"), name, number);
        line.getStyleClass().add("count-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
