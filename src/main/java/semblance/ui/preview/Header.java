package semblance.ui.preview;

import atlantafx.base.theme.Styles;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import semblance.media.QueryMedia;
import semblance.search.SearchResult;

import java.nio.file.Path;
import java.util.function.Consumer;

/** The name and the folder of the file that is shown, and what can be done with it. */
final class Header extends VBox {
    private static final Duration COPIED = Duration.seconds(1.5);

    Header(
            SearchResult result,
            String place,
            Consumer<QueryMedia> onFindSimilar,
            Consumer<Path> onOpen,
            Consumer<Path> onShowInFolder) {
        getStyleClass().add("preview-header");
        Path file = result.path();
        Path fileName = file.getFileName();
        ElidedText name = new ElidedText("File name");
        name.getStyleClass().add("preview-name");
        name.setWhole(fileName == null ? file.toString() : fileName.toString());
        ElidedText folder = new ElidedText("Folder");
        folder.getStyleClass().add("preview-folder");
        folder.setWhole(place);
        folder.setTooltip(new Tooltip(file.toString()));

        Button similar =
                Buttons.text(
                        Feather.SEARCH,
                        "Find similar",
                        "Find what resembles this file",
                        () -> onFindSimilar.accept(new QueryMedia.OfFile(file, null, null)));
        similar.getStyleClass().add(Styles.ACCENT);
        similar.setMinWidth(USE_PREF_SIZE);
        Button open = Buttons.icon(Feather.EXTERNAL_LINK, "Open", () -> onOpen.accept(file));
        Button show =
                Buttons.icon(Feather.FOLDER, "Show in folder", () -> onShowInFolder.accept(file));
        Button copy = Buttons.icon(Feather.COPY, "Copy path", () -> {});
        copy.setOnAction(event -> copy(copy, file));
        similar.setDisable(!result.online());
        open.setDisable(!result.online());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(similar, space, open, show, copy);
        buttons.getStyleClass().add("preview-actions");
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, folder, buttons);
    }

    private static void copy(Button button, Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putString(file.toString());
        Clipboard.getSystemClipboard().setContent(content);
        Buttons.change(button, Feather.CHECK, "Path copied");
        PauseTransition back = new PauseTransition(COPIED);
        back.setOnFinished(event -> Buttons.change(button, Feather.COPY, "Copy path"));
        back.play();
    }
}
