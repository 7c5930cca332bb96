package semblance.ui.preview;

import atlantafx.base.theme.Styles;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import semblance.media.QueryMedia;
import semblance.search.SearchResult;
import semblance.ui.look.Rows;
import semblance.ui.look.Texts;

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
        ElidedText name = new ElidedText(Texts.of("preview.name"));
        name.getStyleClass().add("preview-name");
        name.setWhole(fileName == null ? file.toString() : fileName.toString());
        ElidedText folder = new ElidedText(Texts.of("preview.folder"));
        folder.getStyleClass().add("preview-folder");
        folder.setWhole(place);
        folder.setTooltip(new Tooltip(file.toString()));

        Button similar =
                Buttons.text(
                        Feather.SEARCH,
                        Texts.of("preview.similar"),
                        Texts.of("preview.similar.help"),
                        () -> onFindSimilar.accept(new QueryMedia.OfFile(file, null, null)));
        similar.getStyleClass().add(Styles.ACCENT);
        similar.setWrapText(true);
        Button open =
                Buttons.icon(
                        Feather.EXTERNAL_LINK, Texts.of("preview.open"), () -> onOpen.accept(file));
        Button show =
                Buttons.icon(
                        Feather.FOLDER,
                        Texts.of("preview.show"),
                        () -> onShowInFolder.accept(file));
        Button copy = Buttons.icon(Feather.COPY, Texts.of("preview.copy"), () -> {});
        copy.setOnAction(event -> copy(copy, file));
        similar.setDisable(!result.online());
        open.setDisable(!result.online());
        Rows buttons = new Rows(similar, new HBox(open, show, copy));
        buttons.getStyleClass().add("preview-actions");
        getChildren().addAll(name, folder, buttons);
    }

    private static void copy(Button button, Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putString(file.toString());
        Clipboard.getSystemClipboard().setContent(content);
        Buttons.change(button, Feather.CHECK, Texts.of("preview.copied"));
        PauseTransition back = new PauseTransition(COPIED);
        back.setOnFinished(event -> Buttons.change(button, Feather.COPY, Texts.of("preview.copy")));
        back.play();
    }
}
