package semblance.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import semblance.bench.MadeResults;
import semblance.ui.look.StyleSheet;
import semblance.ui.search.SearchState;
import semblance.ui.task.FxBackground;

import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A hundred thousand results in the window: what has nodes, and what is seen. */
@ExtendWith(ApplicationExtension.class)
class GridScrollTest {
    private static final int RESULTS = 100_000;

    private final FxBackground work = new FxBackground("test", 2);
    private final ResultsViewModel model = new ResultsViewModel(work, SimilarFiles.NONE);
    private @Nullable ResultsView view;
    private @Nullable LineView lines;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Thumbnails thumbnails =
                new Thumbnails(
                        content -> Optional.empty(),
                        (file, side, at) -> {
                            throw new InterruptedException();
                        },
                        work);
        ResultsView made = new ResultsView(model, thumbnails, noActions(), id -> id, new Label());
        StyleSheet.addTo(made);
        view = made;
        stage.setScene(new Scene(made, 1100, 800));
        stage.show();
        made.show(new SearchState.Answered(MadeResults.answer(RESULTS, 1), false, false));
    }

    @Stop
    void stop() {
        work.close();
    }

    @Test
    void onlyWhatIsSeenHasNodes(FxRobot robot) throws Exception {
        ready();
        assertTrue(tiles().size() < 80, tiles().size() + " tiles");
        focus();
        robot.push(KeyCode.END);
        assertEquals(RESULTS - 1, lastPlace(), "the last result is seen");
        assertTrue(tiles().size() < 80, tiles().size() + " tiles at the end");
        robot.push(KeyCode.HOME);
        assertEquals(0, firstPlace(), "and the first one again");
    }

    @Test
    void tilesStayInTheSceneWhileTheyScroll() throws Exception {
        ready();
        // Lines enter below before others have left above: the last nodes come with the first step.
        scroll(150, ScrollEvent.VerticalTextScrollUnits.NONE);
        AtomicInteger left = new AtomicInteger();
        int before = tiles().size();
        onFx(() -> {
            tiles().forEach(tile ->
                    tile.sceneProperty().subscribe((old, now) -> left.incrementAndGet()));
            return null;
        });
        for (int i = 0; i < 40; i++) {
            scroll(90, ScrollEvent.VerticalTextScrollUnits.NONE);
        }
        assertTrue(firstPlace() > 20, "first seen: " + firstPlace());
        assertEquals(0, left.get());
        assertTrue(tiles().size() <= before + model.rowsProperty().get().columns());
    }

    @Test
    void wheelTouchPadAndBarScrollAlike() throws Exception {
        ready();
        double top = topOf(0);
        scroll(30, ScrollEvent.VerticalTextScrollUnits.NONE);
        assertEquals(top - 30, topOf(0), 0.5, "a touch pad tells pixels");
        scroll(-500, ScrollEvent.VerticalTextScrollUnits.NONE);
        assertEquals(top, topOf(0), 0.5, "there is nothing above the first line");
        scroll(1, ScrollEvent.VerticalTextScrollUnits.LINES);
        assertTrue(topOf(0) < top - 40, "a notch of the wheel");
        ScrollBar bar =
                assertInstanceOf(ScrollBar.class, ask(AccessibleAttribute.VERTICAL_SCROLLBAR));
        onFx(() -> {
            bar.setValue(bar.getMax());
            return null;
        });
        assertEquals(RESULTS - 1, lastPlace());
        assertEquals(bar.getMax(), bar.getValue());
    }

    @Test
    void shorterAnswerBeginsAtItsTop(FxRobot robot) throws Exception {
        ready();
        focus();
        robot.push(KeyCode.END);
        onFx(() -> {
            Objects.requireNonNull(view)
                    .show(new SearchState.Answered(MadeResults.answer(200, 2), false, false));
            return null;
        });
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> onFx(() -> lines().lines() < RESULTS / 20));
        assertEquals(0, firstPlace());
        assertEquals(0, onFx(() -> Math.round(lines().offsetOf(0))));
    }

    @Test
    void nodesOfSmallerTilesAreNotKept() throws Exception {
        ready();
        int usual = tiles().size();
        onFx(() -> {
            Objects.requireNonNull(view).pictureSizeProperty().set(64);
            return null;
        });
        assertTrue(tiles().size() > 2 * usual, tiles().size() + " small tiles");
        onFx(() -> {
            Objects.requireNonNull(view).pictureSizeProperty().set(320);
            return null;
        });
        assertTrue(tiles().size() < usual, tiles().size() + " large tiles");
    }

    @Test
    void keysScrollNoFurtherThanTheyMust(FxRobot robot) throws Exception {
        ready();
        focus();
        double top = topOf(0);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.DOWN);
        assertEquals(top, topOf(0), 0.5, "the second line is seen anyway");
        for (int i = 0; i < 6; i++) {
            robot.push(KeyCode.DOWN);
        }
        int selected = model.selectedProperty().get();
        Bounds tile = boundsOf(selected);
        Bounds all = onFx(() -> lines().localToScene(lines().getLayoutBounds()));
        assertTrue(all.getMinY() <= tile.getMinY() && tile.getMaxY() <= all.getMaxY() + 0.5);
    }

    @Test
    void screenReaderIsToldOfTiles(FxRobot robot) throws Exception {
        ready();
        assertEquals(RESULTS, ask(AccessibleAttribute.ITEM_COUNT));
        Node first = assertInstanceOf(Node.class, ask(AccessibleAttribute.ITEM_AT_INDEX, 0));
        Object words = onFx(() -> first.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        String name = String.valueOf(Objects.requireNonNull(model.result(0)).path().getFileName());
        assertTrue(String.valueOf(words).contains(name), words + " for " + name);
        assertEquals(0, onFx(() -> first.queryAccessibleAttribute(AccessibleAttribute.INDEX)));
        focus();
        robot.push(KeyCode.RIGHT);
        Node focused = assertInstanceOf(Node.class, ask(AccessibleAttribute.FOCUS_ITEM));
        assertEquals(
                true, onFx(() -> focused.queryAccessibleAttribute(AccessibleAttribute.SELECTED)));
        assertEquals(List.of(focused), ask(AccessibleAttribute.SELECTED_ITEMS));
        robot.push(KeyCode.END);
        assertNull(ask(AccessibleAttribute.ITEM_AT_INDEX, 0), "it is not seen any more");
        assertNotNull(ask(AccessibleAttribute.ITEM_AT_INDEX, RESULTS - 1));
    }

    private static ResultActions noActions() {
        return (ResultActions)
                Proxy.newProxyInstance(
                        GridScrollTest.class.getClassLoader(),
                        new Class<?>[] {ResultActions.class},
                        (proxy, method, arguments) -> null);
    }

    private void ready() throws Exception {
        ResultsView shown = Objects.requireNonNull(view);
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () ->
                        onFx(() -> {
                            lines = (LineView) shown.lookup("#results");
                            return lines != null && !seen().isEmpty();
                        }));
    }

    private void focus() {
        onFx(() -> {
            lines().requestFocus();
            return null;
        });
    }

    private void scroll(double down, ScrollEvent.VerticalTextScrollUnits units) {
        onFx(() -> {
            lines().fireEvent(
                            new ScrollEvent(
                                    ScrollEvent.SCROLL,
                                    0,
                                    0,
                                    0,
                                    0,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    0,
                                    -down,
                                    0,
                                    -down,
                                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                                    0,
                                    units,
                                    -down,
                                    0,
                                    null));
            return null;
        });
    }

    private LineView lines() {
        return Objects.requireNonNull(lines);
    }

    private @Nullable Object ask(AccessibleAttribute attribute, Object... parameters) {
        return onFx(() -> lines().queryAccessibleAttribute(attribute, parameters));
    }

    private List<ResultTile> tiles() {
        return lines().lookupAll(".tile").stream().map(ResultTile.class::cast).toList();
    }

    /** Returns the tiles that show a result, by its place. */
    private List<ResultTile> seen() {
        return tiles().stream()
                .filter(tile -> tile.place() != ResultsViewModel.NONE)
                .sorted(Comparator.comparingInt(ResultTile::place))
                .toList();
    }

    private int firstPlace() {
        return onFx(() -> seen().getFirst().place());
    }

    private int lastPlace() {
        return onFx(() -> seen().getLast().place());
    }

    private Bounds boundsOf(int place) {
        return onFx(() -> {
            Node tile =
                    (Node)
                            lines().queryAccessibleAttribute(
                                            AccessibleAttribute.ITEM_AT_INDEX, place);
            return Objects.requireNonNull(tile).localToScene(tile.getLayoutBounds());
        });
    }

    private double topOf(int place) {
        return boundsOf(place).getMinY();
    }

    /** What is done shows in the nodes with the next layout. */
    private static <T> T onFx(Callable<T> action) {
        T answer = WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
        return answer;
    }
}
