package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.search.facet.Facet;
import semblance.search.facet.FacetCounts;
import semblance.search.facet.Narrowing;
import semblance.ui.look.Icons;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the files of the answer have in common: a chip for each facet that has something to offer,
 * and below them the values of the one that is open, with counts, to choose several of. A count is
 * over the files of this answer that meet what is chosen of the other facets.
 */
final class FacetBar extends VBox {
    private static final int MOST_VALUES = 60;
    private static final int SOUGHT_FROM = 15;
    private static final double MOST_HEIGHT = 150;
    private static final double SWATCH = 6;

    private final ResultsViewModel model;
    private FacetWords words = new FacetWords(Path::toString);
    private final FlowPane chips = new FlowPane();
    private final FlowPane values = new FlowPane();
    private final TextField sought = new TextField();
    private final Label more = new Label();
    private final VBox drawer;
    private @Nullable Facet open;

    FacetBar(ResultsViewModel model) {
        this.model = model;
        setId("facets");
        getStyleClass().add("facet-bar");
        chips.getStyleClass().add("facet-chips");
        values.getStyleClass().add("facet-values");
        sought.setId("facet-sought");
        sought.getStyleClass().add("facet-sought");
        sought.textProperty().subscribe((before, now) -> showValues());
        more.getStyleClass().add("quiet");
        Label scope = new Label(Texts.of("results.facet.scope"));
        scope.getStyleClass().add("quiet");
        scope.setWrapText(true);
        ScrollPane scroll = new ScrollPane(values);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("facet-scroll");
        // A flow's own idea of its height is of one long line: as high as it has become, then.
        values.heightProperty()
                .subscribe(height -> {
                    double seen = Math.min(height.doubleValue(), TextScale.px(MOST_HEIGHT)) + 2;
                    scroll.setMinHeight(seen);
                    scroll.setPrefHeight(seen);
                    scroll.setMaxHeight(seen);
                });
        HBox head = new HBox(sought, scope, more);
        head.getStyleClass().add("facet-head");
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(scope, Priority.ALWAYS);
        drawer = new VBox(head, scroll);
        drawer.getStyleClass().add("facet-drawer");
        getChildren().addAll(chips, drawer);
        model.countsProperty().subscribe(this::show);
    }

    void setPlaceOf(Function<Path, String> placeOf) {
        words = new FacetWords(placeOf);
    }

    private void show(FacetCounts counts) {
        Facet now = open;
        if (now != null && counts.of(now).isEmpty()) {
            open = null;
        }
        // The chip that has the keyboard is made anew: it keeps it.
        javafx.scene.Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String focusedId = focused == null || !isMine(focused) ? null : focused.getId();
        chips.getChildren().clear();
        for (Facet facet : Facet.values()) {
            if (!counts.of(facet).isEmpty()) {
                chips.getChildren().add(chip(facet, counts));
            }
        }
        Narrowing narrowing = model.narrowingProperty().get();
        if (!narrowing.isNone()) {
            Button clear = new Button(Texts.of("results.facet.clear"), Icons.icon(Feather.X));
            clear.setId("facets-clear");
            clear.getStyleClass().addAll("flat", "facet-clear");
            clear.setOnAction(event -> model.narrowingProperty().set(Narrowing.NONE));
            chips.getChildren().add(clear);
        }
        setVisible(!chips.getChildren().isEmpty());
        setManaged(isVisible());
        showValues();
        javafx.scene.Node again = focusedId == null ? null : lookup("#" + focusedId);
        if (again != null) {
            again.requestFocus();
        }
    }

    private boolean isMine(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private ToggleButton chip(Facet facet, FacetCounts counts) {
        String chosen =
                counts.of(facet).stream()
                        .filter(FacetCounts.Count::chosen)
                        .map(count -> words.value(facet, count.value()))
                        .collect(Collectors.joining(", "));
        ToggleButton chip =
                new ToggleButton(
                        chosen.isEmpty()
                                ? words.name(facet)
                                : Texts.of("results.facet.chosen", words.name(facet), chosen));
        chip.setId("facet-" + facet.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().add("facet-chip");
        chip.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("narrowing"), !chosen.isEmpty());
        chip.setGraphic(Icons.icon(open == facet ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        chip.setSelected(open == facet);
        chip.setOnAction(event -> {
            open = open == facet ? null : facet;
            sought.clear();
            show(model.countsProperty().get());
        });
        return chip;
    }

    private void showValues() {
        Facet facet = open;
        drawer.setVisible(facet != null);
        drawer.setManaged(facet != null);
        values.getChildren().clear();
        if (facet == null) {
            return;
        }
        List<FacetCounts.Count> all = model.countsProperty().get().of(facet);
        boolean isLong = all.size() >= SOUGHT_FROM;
        sought.setVisible(isLong);
        sought.setManaged(isLong);
        sought.setPromptText(Texts.of("results.facet.sought"));
        sought.setAccessibleText(Texts.of("results.facet.sought"));
        String part = sought.getText().strip().toLowerCase(Texts.language());
        int left = 0;
        for (FacetCounts.Count count : all) {
            String name = words.value(facet, count.value());
            if (!name.toLowerCase(Texts.language()).contains(part)) {
                continue;
            }
            if (values.getChildren().size() < MOST_VALUES) {
                values.getChildren().add(value(facet, count, name));
            } else {
                left++;
            }
        }
        more.setText(left == 0 ? "" : Texts.of("results.facet.more", left));
    }

    private ToggleButton value(Facet facet, FacetCounts.Count count, String name) {
        Label number = new Label(Texts.of("results.number", count.files()));
        number.getStyleClass().add("facet-count");
        HBox graphic = new HBox(number);
        graphic.setAlignment(Pos.CENTER);
        ToggleButton button = new ToggleButton(name, graphic);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setId(
                "value-"
                        + count.value().replaceAll("[^\\p{Alnum}]+", "-").toLowerCase(Locale.ROOT));
        button.getStyleClass().add("facet-value");
        button.setSelected(count.chosen());
        button.setAccessibleText(Texts.of("results.facet.value", name, count.files()));
        button.setTooltip(new Tooltip(facet == Facet.FOLDER ? count.value() : name));
        if (facet == Facet.COLOUR) {
            Circle swatch = new Circle(SWATCH);
            swatch.setStyle("-fx-fill: " + FacetWords.paint(count.value()) + ";");
            swatch.getStyleClass().add("facet-swatch");
            graphic.getChildren().addFirst(swatch);
        }
        button.setOnAction(event ->
                model.narrowingProperty()
                        .set(model.narrowingProperty().get().toggled(facet, count.value())));
        return button;
    }
}
