package semblance.ui.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import semblance.ui.look.Texts;

import java.util.function.Consumer;

/** Asks for the name of a saved search. */
final class NamePopup {
    private static final int COLUMNS = 22;

    private final BarPopup popup = new BarPopup();

    /**
     * Asks for a name.
     *
     * @param title what the name is for, one short sentence
     * @param name what it is called at first
     * @param onName takes a name that is not blank
     */
    void ask(Node below, String title, String name, Consumer<String> onName) {
        Label words = new Label(title);
        words.getStyleClass().add("part-title");
        TextField field = new TextField(name);
        field.setId("saved-name");
        field.setPrefColumnCount(COLUMNS);
        field.setAccessibleText(title);
        Button save = new Button(Texts.of("search.saved.save"));
        save.setId("saved-save");
        save.getStyleClass().add("accent");
        save.setMinWidth(HBox.USE_PREF_SIZE);
        save.disableProperty().bind(field.textProperty().map(String::isBlank));
        Runnable done =
                () -> {
                    if (!field.getText().isBlank()) {
                        popup.hide();
                        onName.accept(field.getText());
                    }
                };
        save.setOnAction(event -> done.run());
        field.setOnAction(event -> done.run());
        HBox line = new HBox(field, save);
        line.getStyleClass().add("part-line");
        line.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(words, line);
        box.setId("saved-name-popup");
        box.getStyleClass().add("part-editor");
        popup.show(box, below);
        field.requestFocus();
        field.selectAll();
    }
}
