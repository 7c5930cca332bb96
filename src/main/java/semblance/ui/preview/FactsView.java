package semblance.ui.preview;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import semblance.ui.look.TextScale;

import java.util.List;

/** What is known of a file, in two columns; where they would be narrow, names above values. */
final class FactsView extends GridPane {
    private static final double NARROW = 210;

    private List<Fact> facts = List.of();
    private boolean narrow;

    FactsView() {
        getStyleClass().add("preview-facts");
        setMinWidth(0);
        widthProperty().subscribe(this::choose);
        TextScale.onChange(this, this::choose);
        arrange();
    }

    void show(List<Fact> known) {
        facts = List.copyOf(known);
        arrange();
    }

    private void choose() {
        boolean now = getWidth() > 0 && getWidth() < TextScale.px(NARROW);
        if (now != narrow) {
            narrow = now;
            arrange();
        }
    }

    private void arrange() {
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.LEFT);
        names.setMinWidth(narrow ? 0 : USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        values.setMinWidth(0);
        getColumnConstraints().setAll(narrow ? List.of(values) : List.of(names, values));
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
            if (narrow) {
                name.setWrapText(true);
                name.setMinHeight(USE_PREF_SIZE);
                addColumn(0, name, value);
            } else {
                addRow(row, name, value);
            }
        }
    }
}
