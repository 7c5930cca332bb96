package semblance.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;

/** One card of the page: what belongs together, with a way back to how it was made. */
class Section extends VBox {
    private final HBox head;
    private final VBox rows = new VBox();

    Section(String id, String title) {
        setId("settings-" + id);
        getStyleClass().add("settings-section");
        rows.getStyleClass().add("settings-rows");
        Label label = new Label(title);
        label.getStyleClass().add("settings-title");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        head = new HBox(label);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, rows);
    }

    /** Adds a link that gives the section's settings their first values back. */
    Section withReset(Runnable reset) {
        Hyperlink link = new Hyperlink(Texts.of("settings.reset"));
        link.getStyleClass().add("settings-reset");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> reset.run());
        head.getChildren().add(link);
        return this;
    }

    /** Adds a line with a control at its end. */
    Section row(String title, String explanation, Node control) {
        Label name = new Label(title);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.setLabelFor(control);
        VBox words = new VBox(name);
        if (!explanation.isEmpty()) {
            words.getChildren().add(quiet(explanation));
            control.setAccessibleHelp(explanation);
        }
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(title);
        }
        return add(new Row(words, control));
    }

    Section add(Node row) {
        rows.getChildren().add(row);
        return this;
    }

    /**
     * Words with a control beside them, or below them where the text is large or room is little.
     */
    private static final class Row extends GridPane {
        private static final double ROOM_FOR_BOTH = 380;

        Row(VBox words, Node control) {
            getStyleClass().add("settings-row");
            setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            setHgrow(words, Priority.ALWAYS);
            if (control instanceof Region region) {
                region.setMinWidth(USE_PREF_SIZE);
            }
            add(words, 0, 0);
            add(control, 1, 0);
            widthProperty()
                    .subscribe(width -> {
                        boolean below = width.doubleValue() < TextScale.px(ROOM_FOR_BOTH);
                        setConstraints(control, below ? 0 : 1, below ? 1 : 0);
                    });
        }
    }

    /** Returns an explanation that wraps. */
    static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
