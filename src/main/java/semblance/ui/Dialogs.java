package semblance.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import semblance.ui.library.LibraryViewModel;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.Words;
import semblance.ui.models.ModelEntry;

import java.nio.file.Path;
import java.util.List;

/** The window's small dialogs. */
final class Dialogs {
    private record Shortcut(String what, List<String> keys) {}

    private static final List<Shortcut> SHORTCUTS =
            List.of(
                    new Shortcut("Type words", List.of("Ctrl", "F")),
                    new Shortcut("Search by a file", List.of("Ctrl", "O")),
                    new Shortcut("Search by a sound from the microphone", List.of("Ctrl", "R")),
                    new Shortcut("Search by the copied picture or file", List.of("Ctrl", "V")),
                    new Shortcut("Filter by facts", List.of("Ctrl", "Shift", "F")),
                    new Shortcut("Clear the search", List.of("Esc")),
                    new Shortcut(
                            "Walk through the results",
                            List.of("\u2190", "\u2191", "\u2193", "\u2192")),
                    new Shortcut("Open the result", List.of("Enter")),
                    new Shortcut("Find similar to the result", List.of("Ctrl", "Enter")),
                    new Shortcut("Go to the preview", List.of("Space")),
                    new Shortcut("Show the result in its folder", List.of("Ctrl", "Shift", "O")),
                    new Shortcut("Copy the result's path", List.of("Ctrl", "C")),
                    new Shortcut("Show or hide the library", List.of("Ctrl", "B")),
                    new Shortcut("Update the library", List.of("F5")),
                    new Shortcut("Show the models", List.of("Ctrl", "M")),
                    new Shortcut("This list", List.of("F1")));

    private Dialogs() {}

    static void shortcuts(Window owner) {
        GridPane grid = new GridPane(32, 8);
        grid.setPadding(new Insets(16));
        for (int i = 0; i < SHORTCUTS.size(); i++) {
            Shortcut shortcut = SHORTCUTS.get(i);
            grid.add(new Label(shortcut.what()), 0, i);
            grid.add(keys(shortcut.keys()), 1, i);
        }
        Dialog<ButtonType> dialog = plain(owner, "Keyboard shortcuts", grid);
        dialog.show();
    }

    /** Returns keys drawn as keys. */
    static HBox keys(List<String> keys) {
        HBox box = new HBox(4);
        for (String key : keys) {
            Label label = new Label(key);
            label.getStyleClass().add("key");
            label.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        }
        return box;
    }

    static void about(Window owner, String version) {
        Label name = new Label("Semblance");
        name.getStyleClass().add("welcome-title");
        Label what =
                new Label(
                        "Finds the pictures, sounds and video moments in your own folders that"
                                + " resemble what you drop on it.");
        what.setWrapText(true);
        Label facts =
                new Label(
                        "Version "
                                + version
                                + "\nLicence GPL-3.0-or-later\nJava "
                                + Runtime.version().feature()
                                + ", JavaFX "
                                + System.getProperty("javafx.version", "26"));
        facts.getStyleClass().add("quiet");
        VBox box = new VBox(16, name, what, facts);
        box.setPadding(new Insets(16));
        box.setPrefWidth(400);
        plain(owner, "About Semblance", box).show();
    }

    /** Lets a folder leave the library if that is really wanted. */
    static void remove(Window owner, LibraryViewModel library, Path folder) {
        if (confirm(
                owner,
                "Remove a folder",
                "Remove \u201c" + Words.name(folder) + "\u201d from the library?",
                "Nothing in the folder itself is touched. Semblance only forgets what it knows of"
                        + " these files; you can add the folder again.")) {
            library.removeFolder(folder);
        }
    }

    /** Asks whether a model is to be removed. */
    static boolean confirmRemoval(Window owner, ModelEntry model) {
        return confirm(
                owner,
                "Remove a model",
                "Remove " + model.card().name() + " from this computer?",
                "This frees "
                        + Words.size(model.bytesOnDisk() + model.arrived())
                        + ". What the model found out about your files stays in the library, so if"
                        + " you install it again it is ready at once; until then other models"
                        + " answer.");
    }

    private static boolean confirm(Window owner, String title, String question, String details) {
        ButtonType remove = new ButtonType("Remove", ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION);
        alert.initOwner(owner);
        StyleSheet.addTo(alert.getDialogPane());
        alert.setTitle(title);
        alert.setHeaderText(question);
        alert.setContentText(details);
        alert.getButtonTypes().setAll(remove, ButtonType.CANCEL);
        return alert.showAndWait().filter(remove::equals).isPresent();
    }

    private static Dialog<ButtonType> plain(Window owner, String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        StyleSheet.addTo(dialog.getDialogPane());
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        return dialog;
    }
}
