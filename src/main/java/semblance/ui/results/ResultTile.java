package semblance.ui.results;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import semblance.search.SearchResult;
import semblance.search.arrange.GroupKey;
import semblance.ui.look.KindLook;
import semblance.ui.look.MatchWords;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.util.List;

/** One result in the grid. Reused for others while the grid scrolls. */
final class ResultTile extends VBox {
    private static final double SCORE_WIDTH = 40;
    private static final double TOOLTIP_WIDTH = 480;
    private static final Duration TOOLTIP_DELAY = Duration.millis(600);
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

    private final ResultsViewModel model;
    private final ResultActions actions;
    private final TileArt art;
    private final Label name = new Label();
    private final Region scoreBar = new Region();
    private final StackPane track = new StackPane();
    private final Label score = new Label();
    private final Label reason = new Label();
    private final HBox scoreLine = new HBox(8, track, score);
    private final Tooltip tooltip = new Tooltip();
    private final FeedbackButtons feedback;
    private @Nullable GridSize size;
    private @Nullable SearchResult result;
    private int place = ResultsViewModel.NONE;

    ResultTile(ResultsViewModel model, Thumbnails thumbnails, ResultActions actions) {
        this.model = model;
        this.actions = actions;
        this.feedback = new FeedbackButtons(actions, () -> result);
        this.art = new TileArt(thumbnails, this::unfold);
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
        HBox.setHgrow(score, Priority.ALWAYS);
        reason.getStyleClass().addAll("quiet", "tile-reason");
        scoreLine.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(art, name, scoreLine, reason);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        // Most tiles scroll by without being asked: the words are made when they are.
        tooltip.setOnShowing(event -> tooltip.setText(told()));
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        hoverProperty()
                .subscribe(now -> {
                    if (now) {
                        feedback.offer(art.hoverButtons());
                    }
                });
        setOnContextMenuRequested(event -> {
            SearchResult now = result;
            if (now != null) {
                new ResultMenu(now, model.chosen(), actions)
                        .show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        setOnDragDetected(this::dragOut);
    }

    /** Takes another size of the grid; tells whether it is another. */
    boolean setSize(GridSize now) {
        if (now.equals(size)) {
            return false;
        }
        size = now;
        setPadding(new Insets(now.padding()));
        pseudoClassStateChanged(DENSE, !now.showsWords());
        art.setSize(now.artWidth(), now.artHeight());
        // What is not shown is not there: hidden nodes cost as much in each frame of scrolling.
        getChildren().setAll(art);
        if (now.showsWords()) {
            getChildren().addAll(name, scoreLine);
        }
        if (now.showsReason()) {
            getChildren().add(reason);
        }
        SearchResult shown = result;
        if (shown != null) {
            art.show(shown);
            reason.setText(now.showsReason() ? ReasonWords.of(shown) : "");
        }
        return true;
    }

    /** Returns the place of the result that it shows, {@link ResultsViewModel#NONE} for none. */
    int place() {
        return place;
    }

    private static void only(Region node, boolean when) {
        node.setVisible(when);
        node.setManaged(when);
    }

    /**
     * @param heap how many lie on the heap that the tile stands for, see {@link Laid#heaps}
     */
    void show(SearchResult now, int itsPlace, int heap) {
        boolean same = now.equals(result);
        result = now;
        place = itsPlace;
        if (!isVisible()) {
            setVisible(true);
        }
        if (!same) {
            name.setText(Words.name(now.path()));
            showScore(now);
            if (reason.getParent() != null) {
                reason.setText(ReasonWords.of(now));
            }
            art.show(now);
            pseudoClassStateChanged(OFFLINE, !now.online());
        }
        art.showHeap(heap);
        showSelection();
    }

    void showSelection() {
        boolean there = result != null;
        boolean leads = there && model.selectedProperty().get() == place;
        pseudoClassStateChanged(CHOSEN, there && model.chosenProperty().get().contains(place));
        pseudoClassStateChanged(LEADING, leads);
        if (leads) {
            feedback.offer(art.hoverButtons());
        }
    }

    /** Leaves the place empty. */
    void release() {
        if (result == null && !isVisible()) {
            return;
        }
        result = null;
        place = ResultsViewModel.NONE;
        art.release();
        setVisible(false);
    }

    /** Most tiles scroll by without a reader that asks what they say. */
    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        SearchResult now = result;
        return switch (attribute) {
            case TEXT -> now == null ? "" : spoken(now);
            case INDEX -> place;
            case SELECTED -> model.chosenProperty().get().contains(place);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private static String spoken(SearchResult now) {
        String name = Words.name(now.path());
        String kind = KindLook.one(now.kind());
        String match = MatchWords.full(now);
        return now.online()
                ? Texts.of("results.tile", name, kind, match)
                : Texts.of("results.tile.offline", name, kind, match);
    }

    private void showScore(SearchResult now) {
        scoreBar.setMaxWidth(Math.clamp(now.score(), 0, 1) * SCORE_WIDTH);
        scoreBar.pseudoClassStateChanged(FAR, !now.close());
        boolean hasLikeness = MatchWords.hasLikeness(now);
        only(track, hasLikeness);
        int moments = now.moments().size();
        score.setText(
                moments > 1
                        ? Texts.of("results.score.moments", MatchWords.brief(now), moments)
                        : MatchWords.brief(now));
    }

    private String told() {
        SearchResult now = result;
        return now == null
                ? ""
                : String.join(
                        "\n", now.path().toString(), ReasonWords.of(now), MatchWords.full(now));
    }

    private void unfold() {
        SearchResult now = result;
        if (now != null) {
            model.toggle(new GroupKey.Alike(now.path()));
        }
    }

    private void press(MouseEvent event) {
        if (result == null) {
            return;
        }
        boolean isMenu = event.getButton() != MouseButton.PRIMARY;
        if (event.isShiftDown() && !isMenu) {
            model.selection().extendTo(place);
        } else if (event.isShortcutDown() && !isMenu) {
            model.selection().toggle(place);
        } else if (!model.chosenProperty().get().contains(place)) {
            model.selection().choose(place);
        }
    }

    /**
     * What was chosen stays so until the button is let go: it may have been taken to be dragged.
     */
    private void click(MouseEvent event) {
        SearchResult now = result;
        if (now == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            actions.open(now);
        } else if (event.isStillSincePress() && !event.isShiftDown() && !event.isShortcutDown()) {
            model.selection().choose(place);
        }
    }

    private void dragOut(MouseEvent event) {
        List<SearchResult> dragged = model.chosen().stream().filter(SearchResult::online).toList();
        if (result == null || dragged.isEmpty()) {
            return;
        }
        Dragboard board = startDragAndDrop(TransferMode.COPY);
        ClipboardContent content = new ClipboardContent();
        FileClips.put(dragged, content);
        board.setContent(content);
        board.setDragView(art.snapshot(null, null));
        event.consume();
    }
}
