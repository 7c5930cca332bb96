package semblance.ui.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.util.Locale;

/**
 * The line below the search field: the ways to filter by what files say of themselves, while they
 * are wanted, and the filter that is in force, as long as there is one.
 */
final class FilterBar extends VBox {
    private final FilterViewModel model;
    private final FlowPane chips = new FlowPane();

    FilterBar(FilterViewModel model) {
        this.model = model;
        setId("filter-bar");
        getStyleClass().add("filter-bar");
        Label problem = new Label();
        problem.setId("filter-problem");
        problem.getStyleClass().add("filter-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problem());
        showOnly(problem, model.problem().isNotEmpty().and(model.open()));
        FlowPane ways =
                new FlowPane(
                        durations(),
                        field(
                                Texts.of("search.filter.codec"),
                                "codec~",
                                Texts.of("search.filter.codec.prompt"),
                                "filter-codec"),
                        field(
                                Texts.of("search.filter.others"),
                                "",
                                Texts.of("search.filter.others.prompt"),
                                "filter-condition"));
        ways.getStyleClass().add("filter-ways");
        showOnly(ways, model.open());
        chips.getStyleClass().add("filter-chips");
        getChildren().addAll(ways, problem, chips);
        model.filter().subscribe(now -> showChips());
        visibleProperty().bind(model.open().or(chips.visibleProperty()));
        managedProperty().bind(visibleProperty());
    }

    private static void showOnly(Node node, javafx.beans.value.ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private HBox durations() {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        box.setAlignment(Pos.CENTER);
        for (DurationRange range : DurationRange.values()) {
            ToggleButton button = new ToggleButton(range.label());
            button.setId("filter-" + range.name().toLowerCase(Locale.ROOT));
            button.setAccessibleText(Texts.of("search.filter.length.choose", range.label()));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> model.choose(button.isSelected() ? range : null));
            model.filter().subscribe(now -> button.setSelected(now.duration() == range));
            box.getChildren().add(button);
        }
        return named(Texts.of("search.filter.length"), box);
    }

    private HBox field(String name, String begin, String prompt, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.setAccessibleHelp(Texts.of("search.filter.examples"));
        field.setTooltip(new javafx.scene.control.Tooltip(Texts.of("search.filter.examples")));
        field.getTooltip().setWrapText(true);
        field.getTooltip().setMaxWidth(400);
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        add(field, begin);
                        event.consume();
                    }
                });
        Button add =
                Icons.button(Feather.PLUS, Texts.of("search.filter.add"), () -> add(field, begin));
        HBox box = new HBox(field, add);
        box.setAlignment(Pos.CENTER_LEFT);
        return named(name, box);
    }

    private void add(TextField field, String begin) {
        if (!field.getText().isBlank() && model.add(begin + field.getText())) {
            field.clear();
        }
    }

    private static HBox named(String name, HBox box) {
        Label label = new Label(name);
        label.getStyleClass().add("quiet");
        label.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(label, box);
        both.getStyleClass().add("filter-way");
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private void showChips() {
        chips.getChildren().clear();
        for (FilterViewModel.Chip chip : model.chips()) {
            Button remove =
                    Icons.button(
                            Feather.X,
                            Texts.of("search.filter.remove", chip.words()),
                            chip.remove());
            HBox box = new HBox(new Label(chip.words()), remove);
            box.getStyleClass().add("query-chip");
            box.setAlignment(Pos.CENTER_LEFT);
            chips.getChildren().add(box);
        }
        if (!model.filter().get().isNone()) {
            Button clear = new Button(Texts.of("search.filter.clear"));
            clear.setId("filter-clear");
            clear.getStyleClass().addAll("flat", "filter-clear");
            clear.setOnAction(event -> model.clear());
            chips.getChildren().add(clear);
        }
        chips.setVisible(!model.filter().get().isNone());
        chips.setManaged(chips.isVisible());
    }
}
