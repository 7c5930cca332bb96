package semblance.ui.duplicates;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.duplicates.KeepRule;
import semblance.ui.look.CloseButton;
import semblance.ui.look.Icons;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** By which rules the file to keep is found, and in which order they count. */
final class RulesDialog {
    private static final double WIDTH = 420;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final DuplicatesViewModel model;
    private final VBox lines = new VBox(4);

    /** All rules, those that count first and in their order. */
    private final List<KeepRule> order = new ArrayList<>();

    private int used;

    RulesDialog(Node owner, DuplicatesViewModel model) {
        this.model = model;
        order.addAll(model.choicesProperty().get().rules());
        used = order.size();
        for (KeepRule rule : KeepRule.values()) {
            if (!order.contains(rule)) {
                order.add(rule);
            }
        }
        dialog.initOwner(owner.getScene().getWindow());
        dialog.setTitle(Texts.of("duplicates.rules.title"));
        StyleSheet.addTo(dialog.getDialogPane());
        Label line = new Label(Texts.of("duplicates.rules.line"));
        line.setWrapText(true);
        line.setMaxWidth(TextScale.px(WIDTH));
        VBox box = new VBox(12, line, lines);
        box.setId("duplicates-rules-list");
        box.getStyleClass().add("dialog-list");
        dialog.getDialogPane().setContent(box);
        dialog.getDialogPane().getButtonTypes().setAll(CloseButton.type());
        showLines();
    }

    void show() {
        dialog.show();
    }

    private void showLines() {
        lines.getChildren().clear();
        for (int i = 0; i < order.size(); i++) {
            lines.getChildren().add(line(i));
        }
    }

    private HBox line(int place) {
        String words = DuplicateWords.rule(order.get(place));
        CheckBox box = new CheckBox(words);
        box.setSelected(place < used);
        // One rule at least: without any, chance would choose.
        box.setDisable(used == 1 && place == 0);
        box.setOnAction(event -> use(place, box.isSelected()));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        Button up =
                Icons.button(
                        Feather.ARROW_UP,
                        Texts.of("duplicates.rules.up", words),
                        () -> swap(place, place - 1));
        Button down =
                Icons.button(
                        Feather.ARROW_DOWN,
                        Texts.of("duplicates.rules.down", words),
                        () -> swap(place, place + 1));
        up.setDisable(place == 0 || place >= used);
        down.setDisable(place >= used - 1);
        HBox line = new HBox(8, box, up, down);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void use(int place, boolean value) {
        KeepRule rule = order.remove(place);
        used += value ? 1 : -1;
        order.add(value ? used - 1 : used, rule);
        keep();
    }

    private void swap(int place, int with) {
        Collections.swap(order, place, with);
        keep();
    }

    private void keep() {
        showLines();
        List<KeepRule> rules = List.copyOf(order.subList(0, used));
        model.choose(choices -> choices.withRules(rules));
    }
}
