package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.results.ResultsViewModel.Shown;
import semblance.ui.search.SearchState;

import java.util.List;
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
        HBox head = new HBox(heading, details, models);
        head.getStyleClass().add("results-head");
        details.getStyleClass().add("quiet");
        models.setId("results-models");
        models.getStyleClass().addAll("quiet", "answered-by");
        models.setGraphic(Icons.icon(Feather.CPU));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(grid, Priority.ALWAYS);
        answer.getChildren().addAll(head, notices, grid);
        busy.getStyleClass().add("busy-line");
        busy.setMaxWidth(Double.MAX_VALUE);
        busy.setVisible(false);
        busy.setAccessibleText("Searching");
        setAlignment(busy, Pos.TOP_CENTER);
        content.getChildren().add(idlePage);
        getChildren().addAll(content, busy);
        model.shownProperty().subscribe(this::describe);
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
                place(results.results().isEmpty() ? nothing(results.notices(), filtered) : answer);
            }
            case SearchState.Failed(var sentence) -> {
                model.clear();
                place(new StatePage(Feather.ALERT_TRIANGLE, "That did not work", sentence));
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
                    "Nothing found",
                    "Try other words, another example, or all kinds of file.",
                    hint(notices));
        }
        Button clear = new Button("Clear the filter");
        clear.setId("clear-filter");
        clear.setOnAction(event -> onClearFilter.run());
        return new StatePage(
                Feather.FILTER,
                "The filter leaves nothing",
                "No file that answers this meets the filter. Loosen it, or clear it.",
                clear,
                hint(notices));
    }

    private static Label hint(List<String> notices) {
        Label hint = new Label(String.join(" ", notices));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        return hint;
    }

    private void place(Node node) {
        content.getChildren().setAll(node);
    }

    private void describe(Shown shown) {
        heading.setText(shown.heading());
        details.setText(shown.details());
        String names = shown.answeredBy().stream().map(nameOf).collect(Collectors.joining(", "));
        models.setText(names);
        models.setVisible(!names.isEmpty());
        models.setTooltip(
                new Tooltip("Answered by " + names + "\nThe models of this computer: Ctrl+M"));
        notices.show(shown);
    }
}
