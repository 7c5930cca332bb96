package semblance.ui.results;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import semblance.search.SearchResult;

import java.util.List;
import java.util.function.IntConsumer;

/** What the keyboard does in the grid. */
final class GridKeys {
    private static final KeyCombination SHOW_IN_FOLDER = KeyCombination.valueOf("Shortcut+Shift+O");
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination COPY_FILES = KeyCombination.valueOf("Shortcut+Shift+C");
    private static final KeyCombination FIND_SIMILAR = KeyCombination.valueOf("Shortcut+Enter");
    private static final KeyCombination ALL = KeyCombination.valueOf("Shortcut+A");
    private static final KeyCombination COMPARE = KeyCombination.valueOf("Shortcut+Shift+D");
    private static final KeyCombination SHOW_ON_MAP = KeyCombination.valueOf("Shortcut+Shift+M");
    private static final KeyCombination TOGGLE = KeyCombination.valueOf("Shortcut+Space");

    private final ResultsViewModel model;
    private final ResultActions actions;
    private final IntConsumer enlarge;

    /**
     * @param enlarge takes by how many steps pictures shall become larger
     */
    GridKeys(ResultsViewModel model, ResultActions actions, IntConsumer enlarge) {
        this.model = model;
        this.actions = actions;
        this.enlarge = enlarge;
    }

    /** Does what a key means; tells whether it means anything. */
    boolean press(KeyEvent event, int linesPerPage) {
        Move move = move(event);
        if (move != null) {
            if (event.isShiftDown()) {
                model.selection().extend(move, linesPerPage);
            } else {
                model.move(move, linesPerPage);
            }
            return true;
        }
        if (ALL.match(event)) {
            model.selection().chooseAll();
            return true;
        }
        // A plus stands above other signs on most keyboards, so that Shift tells nothing.
        if (event.isShortcutDown() && isSign(event.getCode())) {
            enlarge.accept(isPlus(event.getCode()) ? 1 : -1);
            return true;
        }
        SearchResult selected = model.selectedResultProperty().get();
        return selected != null && press(event, selected);
    }

    private boolean press(KeyEvent event, SearchResult selected) {
        List<SearchResult> chosen = model.chosen();
        if (FIND_SIMILAR.match(event)) {
            actions.findSimilar(selected);
        } else if (!event.isAltDown() && isSign(event.getCode())) {
            if (isPlus(event.getCode())) {
                actions.moreLikeThis(selected);
            } else {
                actions.lessLikeThis(selected);
            }
        } else if (SHOW_IN_FOLDER.match(event)) {
            actions.showInFolder(selected);
        } else if (COPY.match(event)) {
            actions.copyPaths(chosen);
        } else if (COPY_FILES.match(event)) {
            actions.copyFiles(chosen);
        } else if (SHOW_ON_MAP.match(event)) {
            actions.showOnMap(chosen);
        } else if (COMPARE.match(event)) {
            compare(chosen);
        } else if (TOGGLE.match(event)) {
            model.selection().toggle(model.selectedProperty().get());
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            actions.open(selected);
        } else if (event.getCode() == KeyCode.SPACE) {
            actions.focusPreview();
        } else {
            return false;
        }
        return true;
    }

    private void compare(List<SearchResult> chosen) {
        if (chosen.size() > 1 && chosen.size() <= ResultMenu.MOST_COMPARED) {
            actions.compare(chosen);
        }
    }

    private static boolean isPlus(KeyCode code) {
        return code == KeyCode.PLUS || code == KeyCode.EQUALS || code == KeyCode.ADD;
    }

    private static boolean isSign(KeyCode code) {
        return isPlus(code) || code == KeyCode.MINUS || code == KeyCode.SUBTRACT;
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
}
