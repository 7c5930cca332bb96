package semblance.ui.library;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.library.LibraryFolder;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

/** One folder of the library in the bar. */
final class FolderCell extends HBox {
    FolderCell(LibraryFolder folder, Runnable onRemove) {
        getStyleClass().add("folder-cell");
        setAlignment(Pos.CENTER_LEFT);
        String name = Words.name(folder.folder());
        Label title = new Label(name);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label state = new Label(state(folder));
        state.getStyleClass().add("quiet");
        VBox words = new VBox(title, state);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button remove = Icons.button(Feather.X, Texts.of("library.folder.remove", name), onRemove);
        remove.getStyleClass().add("on-hover");
        getChildren()
                .addAll(
                        folder.online()
                                ? Icons.icon(Feather.FOLDER, "quiet-icon")
                                : Icons.icon(Feather.CLOUD_OFF, "warning"),
                        words,
                        remove);
        setAccessibleText(name + ", " + state.getText());
        Tooltip.install(
                this,
                new Tooltip(
                        folder.online()
                                ? folder.folder().toString()
                                : Texts.of("library.folder.unreachable", folder.folder())));
    }

    private static String state(LibraryFolder folder) {
        return Words.line(
                folder.online() ? "" : Texts.of("library.folder.offline"),
                Words.files(folder.files()),
                folder.online() && folder.failed() > 0
                        ? Texts.of("library.failed", folder.failed())
                        : "");
    }
}
