package semblance.ui.preview;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.List;

/** What is known of a file, in two columns. */
final class FactsView extends GridPane {
    FactsView() {
        getStyleClass().add("preview-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.LEFT);
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        values.setMinWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    void show(List<Fact> facts) {
        getChildren().clear();
        for (int row = 0; row < facts.size(); row++) {
            Label name = new Label(facts.get(row).name());
            name.getStyleClass().add("fact-name");
            Label value = new Label(facts.get(row).value());
            value.getStyleClass().add("fact-value");
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            name.setLabelFor(value);
            GridPane.setValignment(name, VPos.TOP);
            GridPane.setValignment(value, VPos.TOP);
            addRow(row, name, value);
        }
    }
}
