package semblance.ui.results;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.CoreWords;
import semblance.ui.look.Icons;
import semblance.ui.look.Rows;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.Texts;
import semblance.ui.search.SearchState;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The answer to the query, whatever it is: nothing asked, nothing found, a failure, or the grid. An
 * earlier answer stays until the new one is there.
 */
public final class ResultsView extends StackPane {
    private final ResultsViewModel model;
    private final Node idlePage;
    private final ResultGrid grid;
    private final FacetBar facets;
    private final Label leftOut = new Label();
    private final Label heading = new Label();
    private final Label details = new Label();
    private final Label models = new Label();
    private final UnaryOperator<String> nameOf;
    private final Notices notices = new Notices();
    private final VBox answer = new VBox();
    private final StackPane content = new StackPane();
    private final ProgressBar busy = new ProgressBar();
    private Runnable onClearFilter = () -> {};

    /**
     * @param nameOf returns a model's name for a person
     * @param idlePage shown while nothing is asked
     */
    public ResultsView(
            ResultsViewModel model,
            Thumbnails thumbnails,
            ResultActions actions,
            UnaryOperator<String> nameOf,
            Node idlePage) {
        this.nameOf = nameOf;
        this.model = model;
        this.idlePage = idlePage;
        this.grid = new ResultGrid(model, thumbnails, actions);
        getStyleClass().add("results-view");
        heading.setId("results-heading");
        heading.getStyleClass().add("results-heading");
        facets = new FacetBar(model);
        Rows said = new Rows(heading, details, models);
        said.getStyleClass().add("results-said");
        HeadLine head = new HeadLine(said, new ArrangeBar(model, grid, actions));
        head.getStyleClass().add("results-head");
        StyleSheet.add(this, "results.css");
        leftOut.setId("left-out");
        leftOut.getStyleClass().addAll("quiet", "left-out");
        leftOut.setWrapText(true);
        details.getStyleClass().add("quiet");
        models.setId("results-models");
        models.getStyleClass().addAll("quiet", "answered-by");
        models.setGraphic(Icons.icon(Feather.CPU));
        said.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(grid, Priority.ALWAYS);
        answer.getChildren()
                .addAll(head, facets, new ChosenBar(model, actions), notices, leftOut, grid);
        busy.getStyleClass().add("busy-line");
        busy.setMaxWidth(Double.MAX_VALUE);
        busy.setVisible(false);
        busy.setAccessibleText(Texts.of("results.busy"));
        setAlignment(busy, Pos.TOP_CENTER);
        content.getChildren().add(idlePage);
        getChildren().addAll(content, busy);
        model.shownProperty().subscribe(this::describe);
        model.laidProperty().subscribe(this::count);
    }

    /** The least width of a picture in the grid, in pixels. */
    public DoubleProperty pictureSizeProperty() {
        return grid.pictureSizeProperty();
    }

    /**
     * @param placeOf says where a file lies, for a person who knows the library's folders
     */
    public void setPlaceOf(Function<Path, String> placeOf) {
        facets.setPlaceOf(placeOf);
        grid.setPlaceOf(placeOf);
    }

    /** Shows a state of the search. */
    public void show(SearchState state) {
        busy.setVisible(state instanceof SearchState.Searching);
        switch (state) {
            case SearchState.Idle() -> {
                model.clear();
                place(idlePage);
            }
            case SearchState.Searching() -> {
                if (content.getChildren().contains(idlePage)) {
                    place(new StackPane());
                }
            }
            case SearchState.Answered(var results, var again, var filtered) -> {
                if (again) {
                    model.renew(results);
                } else {
                    model.show(results);
                }
                // A large answer is put in order first; the one before it stays as long.
                if (results.results().isEmpty()) {
                    place(nothing(results.notices(), filtered));
                }
            }
            case SearchState.Failed(var sentence) -> {
                model.clear();
                place(new StatePage(Feather.ALERT_TRIANGLE, Texts.of("results.failed"), sentence));
            }
        }
    }

    /** Leads the keyboard into the grid. */
    public void focusGrid() {
        grid.list().requestFocus();
    }

    /** Sets what takes the filter away. */
    public void setOnClearFilter(Runnable action) {
        onClearFilter = action;
    }

    private StatePage nothing(List<String> notices, boolean filtered) {
        if (!filtered) {
            return new StatePage(
                    Feather.SEARCH,
                    Texts.of("results.nothing"),
                    Texts.of("results.nothing.hint"),
                    hint(notices));
        }
        Button clear = new Button(Texts.of("results.filtered.clear"));
        clear.setId("clear-filter");
        clear.setOnAction(event -> onClearFilter.run());
        return new StatePage(
                Feather.FILTER,
                Texts.of("results.filtered"),
                Texts.of("results.filtered.hint"),
                clear,
                hint(notices));
    }

    private static Label hint(List<String> notices) {
        Label hint =
                new Label(notices.stream().map(CoreWords::of).collect(Collectors.joining(" ")));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        return hint;
    }

    private void place(Node node) {
        content.getChildren().setAll(node);
    }

    private void describe(Shown shown) {
        if (!shown.results().isEmpty() && !content.getChildren().contains(answer)) {
            place(answer);
        }
        details.setText(shown.details());
        String names = shown.answeredBy().stream().map(nameOf).collect(Collectors.joining(", "));
        models.setText(names);
        models.setVisible(!names.isEmpty());
        models.setManaged(models.isVisible());
        models.setTooltip(new Tooltip(Texts.of("results.models", names)));
        notices.show(shown);
        count(model.laidProperty().get());
    }

    /** A narrowed answer says of how many it is a part. */
    private void count(Laid laid) {
        Shown shown = model.shownProperty().get();
        boolean isNarrowed = !model.narrowingProperty().get().isNone();
        int wanted = laid.items().size() + laid.leftOut();
        heading.setText(
                isNarrowed
                        ? Texts.of("results.heading.narrowed", wanted, shown.results().size())
                        : shown.heading());
        leftOut.setText(laid.leftOut() == 0 ? "" : Texts.of("results.left-out", laid.leftOut()));
        leftOut.setVisible(laid.leftOut() > 0);
        leftOut.setManaged(leftOut.isVisible());
    }
}
