package semblance.ui.models;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;

/** What came of the last work: a failure, or what a person should know; not there if nothing. */
final class Sentences extends VBox {
    Sentences(Workplace place) {
        getStyleClass().add("model-sentences");
        Label problem = line(place.problemProperty(), Feather.ALERT_TRIANGLE, "danger");
        problem.getStyleClass().add("model-problem");
        Label note = line(place.noteProperty(), Feather.INFO, "quiet-icon");
        note.getStyleClass().add("model-note");
        getChildren().addAll(problem, note);
        visibleProperty().bind(problem.visibleProperty().or(note.visibleProperty()));
        managedProperty().bind(visibleProperty());
    }

    private static Label line(ObservableValue<String> sentence, Feather icon, String style) {
        Label label = new Label("", Icons.icon(icon, style));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        sentence.subscribe(now -> {
            label.setText(now);
            label.setVisible(!now.isEmpty());
            label.setManaged(!now.isEmpty());
        });
        return label;
    }
}
