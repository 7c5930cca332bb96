package semblance.ui.models;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.nio.file.Path;
import java.util.List;

/**
 * The import that goes on or was refused, with what is asked for where the files are not official
 * ones; not there if there is none.
 */
final class ImportPanel extends VBox {
    private final ImportViewModel model;
    private final Label title = new Label();
    private final ComboBox<String> family = new ComboBox<>();

    ImportPanel(ImportViewModel model) {
        this.model = model;
        setId("model-import");
        getStyleClass().addAll("model-card", "model-import");
        title.getStyleClass().add("model-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Icons.button(Feather.X, Texts.of("models.import.close"), model::cancel);
        close.setId("import-close");
        close.visibleProperty().bind(model.place().workProperty().isNull());
        HBox head = new HBox(title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        head,
                        new WorkLine(model.place(), Texts.of("models.import")),
                        new Sentences(model.place()),
                        questions());
        model.pathsProperty().subscribe(this::show);
        model.askingProperty()
                .subscribe(asks -> {
                    if (asks) {
                        // An unofficial file is an exception: the question comes to the keyboard.
                        family.getItems().setAll(model.families());
                        family.requestFocus();
                    }
                });
    }

    private HBox questions() {
        family.setId("import-family");
        family.setPromptText(Texts.of("models.family"));
        family.setAccessibleText(Texts.of("models.family.help"));
        family.valueProperty().bindBidirectional(model.familyProperty());
        TextField id = new TextField();
        id.setId("import-id");
        id.setPromptText(Texts.of("models.name.prompt"));
        id.setAccessibleText(Texts.of("models.name.help"));
        id.textProperty().bindBidirectional(model.idProperty());
        id.setOnAction(event -> model.startAsOwn());
        Button go =
                new Button(Texts.of("models.import.anyway"), Icons.icon(Feather.ALERT_TRIANGLE));
        go.setId("import-own");
        go.setOnAction(event -> model.startAsOwn());
        go.setMinWidth(USE_PREF_SIZE);
        HBox questions =
                new HBox(
                        labelled(Texts.of("models.family"), family),
                        labelled(Texts.of("models.name"), id),
                        go);
        questions.getStyleClass().add("import-questions");
        questions.setAlignment(Pos.CENTER_LEFT);
        questions
                .visibleProperty()
                .bind(model.askingProperty().and(model.place().workProperty().isNull()));
        questions.managedProperty().bind(questions.visibleProperty());
        return questions;
    }

    private static HBox labelled(String words, Region field) {
        Label label = new Label(words);
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(label, field);
        box.getStyleClass().add("import-field");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void show(List<Path> paths) {
        title.setText(Texts.of("models.import.of", ModelWords.names(paths)));
        setVisible(!paths.isEmpty());
        setManaged(!paths.isEmpty());
    }
}
