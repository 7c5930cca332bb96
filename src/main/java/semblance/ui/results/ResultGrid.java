package semblance.ui.results;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

import semblance.search.SearchResult;
import semblance.settings.Appearance;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.nio.file.Path;
import java.util.function.Function;

/** Tiles in lines, of which only those that are seen have nodes; the selection is the model's. */
final class ResultGrid extends StackPane {
    /** How much larger or smaller pictures become at a time, in pixels. */
    static final double SIZE_STEP = 32;

    /** Room beside the tiles: the list's padding and its scroll bar. */
    private static final double SIDE_ROOM = 40;

    private static final double USUAL_EM = 14;

    private final ResultsViewModel model;
    private final ResultActions actions;
    private final LineView list;
    private final DoubleProperty pictureSize =
            new SimpleDoubleProperty(Appearance.DEFAULT.tileSize());
    private final GridKeys keys;
    private GroupWords words = new GroupWords(Path::toString);
    private GridSize size = GridSize.of(0, Appearance.DEFAULT.tileSize(), USUAL_EM);

    ResultGrid(ResultsViewModel model, Thumbnails thumbnails, ResultActions actions) {
        this.model = model;
        this.actions = actions;
        this.keys = new GridKeys(model, actions, this::enlarge);
        getStyleClass().add("result-grid");
        list =
                new LineView(
                        model,
                        () ->
                                new RowLine(
                                        model,
                                        () -> new ResultTile(model, thumbnails, actions),
                                        () -> size,
                                        key ->
                                                words.of(
                                                        key,
                                                        model.shownProperty().get().results())));
        list.setId("results");
        list.setAccessibleText(Texts.of("results.grid"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.addEventFilter(ScrollEvent.SCROLL, this::onScroll);
        list.setOnContextMenuRequested(this::onMenuKey);
        getChildren().add(list);
        list.widthProperty().subscribe(() -> resize());
        pictureSize.subscribe(() -> resize());
        TextScale.onChange(this, () -> resize());
        model.laidProperty().subscribe(this::showTiles);
        model.selectedProperty().subscribe(now -> reveal(now.intValue()));
    }

    LineView list() {
        return list;
    }

    /**
     * The least width of a picture, {@value Appearance#MIN_TILE} to {@value Appearance#MAX_TILE}.
     */
    DoubleProperty pictureSizeProperty() {
        return pictureSize;
    }

    void setPlaceOf(Function<Path, String> placeOf) {
        words = new GroupWords(placeOf);
    }

    /** Makes pictures larger by some steps, or smaller if negative. */
    private void enlarge(int steps) {
        pictureSize.set(
                Math.clamp(
                        pictureSize.get() + steps * SIZE_STEP,
                        Appearance.MIN_TILE,
                        Appearance.MAX_TILE));
    }

    private void onScroll(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            enlarge(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
        }
    }

    private void showTiles(Laid now) {
        int top = list.firstSeen();
        double offset = top < list.lines() ? list.offsetOf(top) : 0;
        setRows();
        if (!now.renewed()) {
            list.scrollTo(0);
        } else {
            // Results come and go below the eyes: what is seen stays about where it is.
            list.scrollTo(Math.min(top, Math.max(0, list.lines() - 1)));
            list.scrollBy(-offset);
        }
    }

    private void setRows() {
        list.setLines(
                new LineHeights(
                        model.rowsProperty().get(), size.rowHeight(), size.headingHeight()));
    }

    private void resize() {
        GridSize now =
                GridSize.of(
                        list.getWidth() - SIDE_ROOM,
                        (int) pictureSize.get(),
                        TextScale.px(USUAL_EM));
        if (now.equals(size)) {
            return;
        }
        // What was looked at stays in sight: the selected tile, else the first one seen.
        int anchor = model.selectedProperty().get();
        if (anchor == ResultsViewModel.NONE) {
            anchor = firstSeen();
        }
        size = now;
        model.layOut(now.columns());
        setRows();
        if (anchor != ResultsViewModel.NONE && anchor < model.laidProperty().get().items().size()) {
            list.scrollTo(Math.max(0, model.rowsProperty().get().rowOf(anchor)));
        }
    }

    private int firstSeen() {
        int line = list.firstSeen();
        GridRows rows = model.rowsProperty().get();
        return line > 0 && line < rows.size() && rows.row(line) instanceof GridRow.Tiles tiles
                ? tiles.first()
                : ResultsViewModel.NONE;
    }

    private void reveal(int place) {
        if (place == ResultsViewModel.NONE || model.isRenewing()) {
            return;
        }
        list.reveal(model.rowsProperty().get().rowOf(place));
        SearchResult result = model.result(place);
        list.setAccessibleText(
                result == null
                        ? Texts.of("results.grid")
                        : Texts.of("results.grid.selected", Words.name(result.path())));
    }

    private void onKey(KeyEvent event) {
        // A heading's own button has keys of its own.
        if (list.equals(event.getTarget()) && keys.press(event, list.linesSeen())) {
            event.consume();
        }
    }

    /** The mouse asks a tile for its menu; the keyboard asks the list that has it. */
    private void onMenuKey(ContextMenuEvent event) {
        SearchResult selected = model.selectedResultProperty().get();
        if (event.isKeyboardTrigger() && selected != null) {
            new ResultMenu(selected, model.chosen(), actions)
                    .show(list, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }
}
