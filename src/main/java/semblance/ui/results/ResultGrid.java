package semblance.ui.results;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import semblance.search.SearchResult;

import java.util.Set;

/**
 * Tiles in lines over a virtualised list: only lines that are seen have nodes, and those are reused
 * while it scrolls. The list's own selection is not used; the selected tile is the model's.
 */
final class ResultGrid extends StackPane {
    /** Room beside the tiles: the list's padding and its scroll bar. */
    private static final double SIDE_ROOM = 40;

    private static final KeyCombination SHOW_IN_FOLDER = KeyCombination.valueOf("Shortcut+Shift+O");
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination FIND_SIMILAR = KeyCombination.valueOf("Shortcut+Enter");

    /** Plus and minus by whatever key they are typed. */
    private static final Set<KeyCode> MORE = Set.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS);

    private static final Set<KeyCode> LESS = Set.of(KeyCode.MINUS, KeyCode.SUBTRACT);

    private final ResultsViewModel model;
    private final ResultActions actions;
    private final ListView<GridRow> list = new ListView<>();
    private GridSize size = GridSize.forWidth(0);

    ResultGrid(ResultsViewModel model, Thumbnails thumbnails, ResultActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("result-grid");
        list.setId("results");
        list.setAccessibleText("Results");
        list.setCellFactory(view -> new RowCell(model, thumbnails, actions, () -> size));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().add(list);
        list.widthProperty().subscribe(width -> resize(width.doubleValue()));
        list.setItems(new RowList(model.rowsProperty().get()));
        model.shownProperty().subscribe(this::showAnswer);
        model.selectedProperty().subscribe(now -> reveal(now.intValue()));
    }

    ListView<GridRow> list() {
        return list;
    }

    private void showAnswer(ResultsViewModel.Shown before, ResultsViewModel.Shown now) {
        IndexedCell<?> top = flow() == null ? null : flow().getFirstVisibleCell();
        list.setItems(new RowList(model.rowsProperty().get()));
        if (!now.renewed()) {
            list.scrollTo(0);
        } else if (top != null) {
            keep(top.getIndex(), top.getBoundsInParent().getMinY());
        }
    }

    /** Results come and go below the eyes: what is seen stays about where it is. */
    private void keep(int line, double offset) {
        list.scrollTo(Math.min(line, Math.max(0, list.getItems().size() - 1)));
        list.layout();
        VirtualFlow<?> flow = flow();
        if (flow != null) {
            flow.scrollPixels(-offset);
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }

    private void resize(double width) {
        GridSize now = GridSize.forWidth(width - SIDE_ROOM);
        if (now.equals(size)) {
            return;
        }
        size = now;
        int anchor = model.selectedProperty().get();
        model.layOut(now.columns());
        list.setItems(new RowList(model.rowsProperty().get()));
        list.refresh();
        if (anchor != ResultsViewModel.NONE) {
            reveal(anchor);
        }
    }

    private void reveal(int place) {
        if (place == ResultsViewModel.NONE || model.isRenewing()) {
            return;
        }
        int line = model.rowsProperty().get().rowOf(place);
        Lines seen = seen();
        if (line <= seen.first()) {
            list.scrollTo(line);
        } else if (line >= seen.last()) {
            list.scrollTo(Math.max(0, line - Math.max(0, seen.count() - 2)));
        }
        SearchResult result = model.result(place);
        list.setAccessibleText(
                result == null ? "Results" : "Results, selected: " + result.path().getFileName());
    }

    private void onKey(KeyEvent event) {
        SearchResult selected = model.selectedResultProperty().get();
        Move move = move(event);
        if (move != null) {
            model.move(move, Math.max(1, seen().count() - 1));
        } else if (selected == null) {
            return;
        } else if (FIND_SIMILAR.match(event)) {
            actions.findSimilar(selected);
        } else if (event.isShortcutDown() && MORE.contains(event.getCode())) {
            actions.moreLikeThis(selected);
        } else if (event.isShortcutDown() && LESS.contains(event.getCode())) {
            actions.lessLikeThis(selected);
        } else if (SHOW_IN_FOLDER.match(event)) {
            actions.showInFolder(selected);
        } else if (COPY.match(event)) {
            actions.copyPath(selected);
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            actions.open(selected);
        } else if (event.getCode() == KeyCode.SPACE) {
            actions.focusPreview();
        } else {
            return;
        }
        event.consume();
    }

    private static @Nullable Move move(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return null;
        }
        return switch (event.getCode()) {
            case LEFT -> Move.LEFT;
            case RIGHT -> Move.RIGHT;
            case UP -> Move.UP;
            case DOWN -> Move.DOWN;
            case PAGE_UP -> Move.PAGE_UP;
            case PAGE_DOWN -> Move.PAGE_DOWN;
            case HOME -> Move.FIRST;
            case END -> Move.LAST;
            default -> null;
        };
    }

    private record Lines(int first, int last) {
        int count() {
            return last - first + 1;
        }
    }

    /** Returns the lines that are at least partly seen. */
    private Lines seen() {
        VirtualFlow<?> flow = flow();
        return flow != null
                        && flow.getFirstVisibleCell() != null
                        && flow.getLastVisibleCell() != null
                ? new Lines(
                        flow.getFirstVisibleCell().getIndex(), flow.getLastVisibleCell().getIndex())
                : new Lines(0, 0);
    }
}
