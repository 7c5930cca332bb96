package semblance.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.kordamp.ikonli.feather.Feather;

import semblance.settings.Behaviour;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.look.CloseButton;
import semblance.ui.look.Icons;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;
import semblance.ui.models.ModelEntry;
import semblance.ui.settings.LibraryDialogs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The window's small dialogs. */
final class Dialogs {
    private static final double DIALOG_MARGIN = 80;
    private static final double ABOUT_WIDTH = 520;
    private static final int LICENCE_ROWS = 10;

    private Dialogs() {}

    /**
     * @param licences a list of the libraries that come with the program, which need not be there
     */
    static void about(Window owner, String version, Path licences) {
        Label name = new Label(Texts.of("window.title"));
        name.getStyleClass().add("welcome-title");
        Label what = new Label(Texts.of("window.about.what"));
        what.setWrapText(true);
        Label facts =
                new Label(
                        Texts.of(
                                "window.about.facts",
                                version,
                                Runtime.version().feature(),
                                System.getProperty("javafx.version", "26")));
        facts.getStyleClass().add("quiet");
        VBox box = new VBox(16, name, what, facts);
        box.setPadding(new Insets(16));
        box.setPrefWidth(Math.min(TextScale.px(ABOUT_WIDTH), owner.getWidth() - DIALOG_MARGIN));
        read(licences)
                .ifPresent(list -> {
                    TextArea text = new TextArea(list);
                    text.setId("licences");
                    text.setEditable(false);
                    text.setPrefRowCount(LICENCE_ROWS);
                    text.setAccessibleText(Texts.of("window.about.licences"));
                    box.getChildren().addAll(new Label(Texts.of("window.about.licences")), text);
                });
        plain(owner, Texts.of("window.menu.about"), box).show();
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException notInThisProgram) {
            return Optional.empty();
        }
    }

    /** Lets a folder leave the library if that is really wanted. */
    static void remove(Window owner, LibraryViewModel library, Path folder) {
        if (confirm(
                owner,
                Texts.of("window.remove.folder"),
                Texts.of("window.remove.folder.question", Words.name(folder)),
                Texts.of("window.remove.folder.details"))) {
            library.removeFolder(folder);
        }
    }

    /** Asks whether a model is to be removed. */
    static boolean confirmRemoval(Window owner, ModelEntry model) {
        return confirm(
                owner,
                Texts.of("window.remove.model"),
                Texts.of("window.remove.model.question", model.card().name()),
                Texts.of(
                        "window.remove.model.details",
                        Words.size(model.bytesOnDisk() + model.arrived())));
    }

    /** Asks whether a library is to leave the list, and its own files the disk. */
    static LibraryDialogs.Removal libraryRemoval(Window owner, String name, boolean canDelete) {
        ButtonType list =
                new ButtonType(Texts.of("window.remove.library"), ButtonBar.ButtonData.OK_DONE);
        ButtonType files =
                new ButtonType(Texts.of("window.remove.library.files"), ButtonBar.ButtonData.LEFT);
        Alert alert =
                question(
                        owner,
                        Texts.of("window.remove.library"),
                        Texts.of("window.remove.library.question", name),
                        Texts.of("window.remove.library.details"));
        alert.getButtonTypes().setAll(list, cancel());
        if (canDelete) {
            alert.getButtonTypes().add(files);
        }
        ButtonType chosen = alert.showAndWait().orElse(ButtonType.CANCEL);
        if (chosen.equals(list)) {
            return LibraryDialogs.Removal.LIST;
        }
        return chosen.equals(files) ? LibraryDialogs.Removal.FILES : LibraryDialogs.Removal.NO;
    }

    /**
     * Asks what becomes of work that goes on when the window is closed.
     *
     * @return ASK if the window is to stay
     */
    static Closing closing(Window owner) {
        ButtonType finish =
                new ButtonType(Texts.of("window.close.finish"), ButtonBar.ButtonData.YES);
        ButtonType stop = new ButtonType(Texts.of("window.close.stop"), ButtonBar.ButtonData.NO);
        Alert alert =
                question(
                        owner,
                        Texts.of("window.title"),
                        Texts.of("window.close.question"),
                        Texts.of("window.close.details"));
        CheckBox remember = new CheckBox(Texts.of("window.close.remember"));
        remember.setId("close-remember");
        Label details = new Label(Texts.of("window.close.details"));
        details.setWrapText(true);
        VBox content = new VBox(details, remember);
        content.getStyleClass().add("dialog-list");
        alert.getDialogPane().setContent(content);
        alert.getDialogPane().setId("closing");
        alert.getButtonTypes().setAll(finish, stop, cancel());
        ButtonType chosen = alert.showAndWait().orElse(ButtonType.CANCEL);
        Behaviour.AtClose choice =
                chosen.equals(finish)
                        ? Behaviour.AtClose.FINISH
                        : chosen.equals(stop) ? Behaviour.AtClose.STOP : Behaviour.AtClose.ASK;
        return new Closing(choice, remember.isSelected());
    }

    /** An answer to {@link #closing}. */
    record Closing(Behaviour.AtClose choice, boolean remember) {}

    private static boolean confirm(Window owner, String title, String question, String details) {
        ButtonType remove = new ButtonType(Texts.of("window.remove"), ButtonBar.ButtonData.OK_DONE);
        Alert alert = question(owner, title, question, details);
        alert.getButtonTypes().setAll(remove, cancel());
        return alert.showAndWait().filter(remove::equals).isPresent();
    }

    private static Alert question(Window owner, String title, String question, String details) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION);
        alert.initOwner(owner);
        WindowSheet.addTo(alert.getDialogPane());
        alert.setTitle(title);
        alert.setHeaderText(question);
        alert.setGraphic(Icons.icon(Feather.HELP_CIRCLE, "dialog-icon"));
        alert.setContentText(details);
        return alert;
    }

    /** JavaFX's own buttons speak the language of the system, not of the window. */
    private static ButtonType cancel() {
        return new ButtonType(Texts.of("window.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }

    static Dialog<ButtonType> plain(Window owner, String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        WindowSheet.addTo(dialog.getDialogPane());
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(CloseButton.type());
        return dialog;
    }
}
