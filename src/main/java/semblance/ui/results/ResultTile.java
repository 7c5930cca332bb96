package semblance.ui.results;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import semblance.search.SearchResult;
import semblance.ui.look.KindLook;
import semblance.ui.look.MatchWords;
import semblance.ui.look.SameWords;
import semblance.ui.look.Words;

import java.util.List;

/** One result in the grid. Reused for others while the grid scrolls. */
final class ResultTile extends VBox {
    /** What a tile needs below its picture, its own padding included. */
    static final double WORDS_HEIGHT = 64;

    static final double PADDING = 8;

    private static final double SCORE_WIDTH = 56;
    private static final double TOOLTIP_WIDTH = 480;
    private static final Duration TOOLTIP_DELAY = Duration.millis(600);
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");

    private final ResultsViewModel model;
    private final TileArt art;
    private final Label name = new Label();
    private final Region scoreBar = new Region();
    private final StackPane track = new StackPane();
    private final Label score = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final Tooltip why = new Tooltip();
    private @Nullable SearchResult result;
    private int place = ResultsViewModel.NONE;

    ResultTile(ResultsViewModel model, Thumbnails thumbnails, ResultActions actions) {
        this.model = model;
        this.art = new TileArt(thumbnails);
        getStyleClass().add("tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        name.getStyleClass().add("tile-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        track.getChildren().add(scoreBar);
        track.getStyleClass().add("score-track");
        track.setMinWidth(SCORE_WIDTH);
        track.setMaxWidth(SCORE_WIDTH);
        StackPane.setAlignment(scoreBar, Pos.CENTER_LEFT);
        scoreBar.getStyleClass().add("score-bar");
        score.getStyleClass().add("quiet");
        HBox scoreLine = new HBox(8, track, score);
        scoreLine.setAlignment(Pos.CENTER_LEFT);
        Tooltip.install(scoreLine, why);
        why.setShowDelay(TOOLTIP_DELAY);
        getChildren().addAll(art, name, scoreLine);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(event, actions));
        setOnContextMenuRequested(event -> {
            SearchResult now = result;
            if (now != null) {
                new ResultMenu(now, actions).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        setOnDragDetected(this::dragOut);
    }

    void setSize(double width, double artHeight) {
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        art.setSize(width - 2 * PADDING, artHeight);
    }

    void show(SearchResult now, int itsPlace) {
        boolean same = now.equals(result);
        result = now;
        place = itsPlace;
        setVisible(true);
        if (!same) {
            name.setText(Words.name(now.path()));
            showScore(now);
            art.show(now);
            tooltip.setText(now.path().toString());
            pseudoClassStateChanged(OFFLINE, !now.online());
            setAccessibleText(
                    Words.name(now.path())
                            + ", "
                            + KindLook.one(now.kind())
                            + ", "
                            + score.getText()
                            + (now.same() == null ? "" : ", " + SameWords.title(now.same()))
                            + (now.online() ? "" : ", offline"));
        }
        showSelection();
    }

    void showSelection() {
        pseudoClassStateChanged(CHOSEN, result != null && model.selectedProperty().get() == place);
    }

    /** Leaves the place empty. */
    void release() {
        result = null;
        place = ResultsViewModel.NONE;
        art.release();
        setVisible(false);
    }

    private void showScore(SearchResult now) {
        double share = Math.clamp(now.score(), 0, 1);
        scoreBar.setMaxWidth(share * SCORE_WIDTH);
        scoreBar.getStyleClass().removeAll("close", "far");
        scoreBar.getStyleClass().add(now.close() ? "close" : "far");
        track.setVisible(MatchWords.hasLikeness(now));
        track.setManaged(track.isVisible());
        int moments = now.moments().size();
        score.setText(
                MatchWords.brief(now)
                        + (moments > 1 ? " \u00b7 " + Words.count(moments, "moment") : ""));
        why.setText(MatchWords.full(now) + "\n" + now.why());
    }

    private void press() {
        if (result != null) {
            model.selectedProperty().set(place);
        }
    }

    private void click(MouseEvent event, ResultActions actions) {
        SearchResult now = result;
        if (now != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            actions.open(now);
        }
    }

    private void dragOut(MouseEvent event) {
        SearchResult now = result;
        if (now == null || !now.online()) {
            return;
        }
        Dragboard board = startDragAndDrop(TransferMode.COPY);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(now.path().toFile()));
        content.putString(now.path().toString());
        board.setContent(content);
        board.setDragView(art.snapshot(null, null));
        event.consume();
    }
}
