package semblance.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import semblance.atlas.Atlas;
import semblance.atlas.AtlasState;
import semblance.media.ContentId;
import semblance.ui.look.StyleSheet;
import semblance.ui.task.ManualBackground;
import semblance.ui.task.SameThreadBackground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** What a person does on the map. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class MapPageTest {
    private static final Atlas ATLAS = FakeMaps.atlas(240);

    private final FakeMaps maps = FakeMaps.of(ATLAS);
    private final ManualBackground work = new ManualBackground();
    private final MapViewModel model = new MapViewModel(maps, work);
    private final Hooks hooks = new Hooks();
    private @Nullable MapPage page;

    @Start
    void start(Stage made) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        MapPage shown =
                new MapPage(model, content -> Optional.empty(), new SameThreadBackground(), hooks);
        StyleSheet.addTo(shown);
        page = shown;
        made.setScene(new Scene(shown, 1000, 700));
        made.show();
    }

    private void open() throws Exception {
        fx(() -> {
            model.open();
            work.runAll();
            page().focus();
            return true;
        });
        waitForFrame();
    }

    @Test
    void aClickChoosesAndADoubleClickOpens() throws Exception {
        open();
        int lowest = lowest();
        int hit = click(x(lowest), y(lowest), 1);
        assertEquals(Set.of(FakeMaps.content(hit)), model.selectedProperty().get());
        assertEquals("1 file chosen", text("#map-selection-heading"));
        // By now the files chosen are listed at the side, and the map has moved.
        waitForFrame();
        click(x(lowest), y(lowest), 2);
        assertEquals(List.of("open " + ATLAS.items().get(hit).path()), hooks.done);
        click(2, 2, 1);
        assertEquals(Set.of(), model.selectedProperty().get());
    }

    @Test
    void drawnAroundFilesAreTakenToASearch(FxRobot robot) throws Exception {
        open();
        // The heap at the right.
        drag(
                List.of(
                        new double[] {.45, -.3},
                        new double[] {1, -.3},
                        new double[] {1, .3},
                        new double[] {.45, .3}),
                true);
        assertEquals(40, model.selectedItems().size());
        assertTrue(
                model.selectedItems().stream()
                        .allMatch(item -> item.path().toString().contains("cats")));
        robot.clickOn("#map-selection-similar");
        assertEquals(1, hooks.done.size());
        assertEquals(SelectionPanel.MOST_EXAMPLES, hooks.files.size());
        robot.clickOn("#map-selection-copy");
        assertEquals(40, hooks.files.size());
        robot.clickOn("#map-selection-among");
        assertEquals("among 40", hooks.done.getLast());
        robot.clickOn("#map-selection-results");
        assertEquals("results 40", hooks.done.getLast());
        robot.clickOn("#map-selection-clear");
        assertTrue(model.selectedItems().isEmpty());
    }

    @Test
    void rectangleChoosesAndDraggingMovesTheMap(FxRobot robot) throws Exception {
        open();
        robot.clickOn("#map-tool-rectangle");
        drag(List.of(new double[] {.45, -.3}, new double[] {.7, 0}, new double[] {1, .3}), false);
        assertEquals(40, model.selectedItems().size());
        robot.clickOn("#map-tool-move");
        double before = canvas().camera().screenX(0);
        drag(List.of(new double[] {0, 0}, new double[] {.1, 0}), false);
        assertTrue(canvas().camera().screenX(0) > before);
    }

    @Test
    void keysGoFromFileToFileZoomAndOpenTheMenu(FxRobot robot) throws Exception {
        open();
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        int first = model.currentProperty().get();
        assertTrue(first >= 0);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        int second = model.currentProperty().get();
        assertTrue(ATLAS.x(second) > ATLAS.x(first));
        String said = fx(() -> canvas().getAccessibleText());
        String name =
                Objects.requireNonNull(ATLAS.items().get(second).path().getFileName()).toString();
        assertTrue(said.contains(name) && said.contains("in “"), said);
        robot.press(KeyCode.EQUALS).release(KeyCode.EQUALS);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> canvas().camera().zoom() > 1.4);
        robot.press(KeyCode.DIGIT0).release(KeyCode.DIGIT0);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> canvas().camera().zoom() == 1);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        robot.clickOn("Find similar");
        assertEquals(List.of(ATLAS.items().get(second).path()), hooks.files);
    }

    @Test
    void nameOfAnAreaLeadsThere() throws Exception {
        open();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> canvas().names().count() == 6);
        // The name stands in the middle of its heap or above it.
        for (int up = 0; up < 90 && canvas().camera().zoom() == 1; up += 6) {
            double x = canvas().camera().screenX(.7);
            double y = canvas().camera().screenY(0) - up;
            boolean isThere = fx(() -> canvas().names().at(x, y) != null);
            if (isThere) {
                mouse(MouseEvent.MOUSE_PRESSED, x, y, 1, false, false);
                mouse(MouseEvent.MOUSE_RELEASED, x, y, 1, false, false);
                break;
            }
        }
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> canvas().camera().zoom() > 3);
    }

    @Test
    void hoveringShowsWhatIsThere() throws Exception {
        open();
        mouse(MouseEvent.MOUSE_MOVED, x(lowest()), y(lowest()), 0, false, false);
        Node card = page().lookup("#map-card");
        assertTrue(card.isVisible());
        mouse(MouseEvent.MOUSE_MOVED, 2, 2, 0, false, false);
        assertFalse(card.isVisible());
    }

    @Test
    void makingTellsHowFarItIsAndCanBeCancelled(FxRobot robot) throws Exception {
        maps.keptState = new AtlasState(null, 240, 240);
        fx(() -> {
            model.open();
            work.runNext();
            return true;
        });
        assertEquals("Reading the library…", text("#map-status-words"));
        robot.clickOn("#map-cancel");
        assertEquals("The map was not finished.", text("#map-status-words"));
        robot.clickOn("#map-again");
        fx(() -> {
            work.runAll();
            return true;
        });
        assertFalse(page().lookup("#map-status").isVisible());
        assertEquals(ATLAS, model.atlasProperty().get());
    }

    @Test
    void newFilesAreSaidAndPutOnTheMap(FxRobot robot) throws Exception {
        open();
        maps.keptState = new AtlasState(ATLAS, 277, 37);
        fx(() -> {
            model.libraryChanged();
            work.runAll();
            return true;
        });
        assertEquals("37 new files are not on the map yet.", text("#map-status-words"));
        robot.clickOn("#map-update");
        fx(() -> {
            work.runAll();
            return true;
        });
        assertTrue(maps.asked.contains("joined PICTURES"));
        assertFalse(page().lookup("#map-status").isVisible());
    }

    @Test
    void emptyLibraryAndOtherSideSaySo(FxRobot robot) throws Exception {
        open();
        maps.keptState = new AtlasState(null, 0, 0);
        robot.clickOn("#map-side-sounds");
        fx(() -> {
            work.runAll();
            return true;
        });
        assertTrue(page().lookup("#map-empty").isVisible());
    }

    @Test
    void foundFilesStandOutUntilTheyAreTakenBack(FxRobot robot) throws Exception {
        open();
        fx(() -> {
            page().showFound(Set.of(FakeMaps.content(3), FakeMaps.content(100_000)));
            return true;
        });
        assertEquals(2, model.foundProperty().get().size());
        robot.clickOn("#map-found");
        assertEquals(Set.of(), model.foundProperty().get());
    }

    @Test
    void filesAreLedToOnceThereIsAMap() throws Exception {
        fx(() -> {
            model.open();
            page().lead(Set.of(FakeMaps.content(3), FakeMaps.content(9), FakeMaps.content(9_999)));
            work.runAll();
            return true;
        });
        assertEquals(
                Set.of(FakeMaps.content(3), FakeMaps.content(9)), model.selectedProperty().get());
        assertEquals("2 files chosen", text("#map-selection-heading"));
        assertEquals(List.of("missing 1"), hooks.done);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> canvas().camera().zoom() > 2);
    }

    @Test
    void hundredThousandFilesArePaintedQuickly() throws Exception {
        Atlas large = FakeMaps.atlas(100_000);
        maps.keptState = new AtlasState(large, large.size(), 0);
        open();
        for (double factor : new double[] {1, 3, 10}) {
            fx(() -> {
                canvas().camera().zoomAt(700, 350, factor);
                canvas().camera().jump();
                canvas().times().clear();
                return true;
            });
            for (int frame = 0; frame < 60; frame++) {
                fx(() -> {
                    canvas().camera().drag(canvas().times().count() % 2 == 0 ? 3 : -2, 1);
                    canvas().repaint();
                    return true;
                });
                waitForFrame();
            }
            double median = fx(() -> canvas().times().millis(.5));
            double slow = fx(() -> canvas().times().millis(.95));
            System.out.printf(
                    "100,000 points, zoom %.0f: frame %.1f ms, 95 %% within %.1f ms (%d frames)%n",
                    canvas().camera().zoom(), median, slow, canvas().times().count());
            assertTrue(median > 0 && median < 200, "a frame takes " + median + " ms");
        }
    }

    private MapPage page() {
        return Objects.requireNonNull(page);
    }

    private MapCanvas canvas() {
        return (MapCanvas) Objects.requireNonNull(page().lookup("#map-canvas"));
    }

    private String text(String selector) {
        return ((Label) Objects.requireNonNull(page().lookup(selector))).getText();
    }

    /** Returns a file of the first heap below the heap's name. */
    private static int lowest() {
        int lowest = 0;
        for (int i = 0; i < ATLAS.size(); i += 6) {
            lowest = ATLAS.y(i) > ATLAS.y(lowest) ? i : lowest;
        }
        return lowest;
    }

    private double x(int item) {
        return canvas().camera().screenX(ATLAS.x(item));
    }

    private double y(int item) {
        return canvas().camera().screenY(ATLAS.y(item));
    }

    /** Returns the item that was hit: of those that lie close a picture may lie above. */
    private int click(double x, double y, int clicks) throws Exception {
        int hit = fx(() -> canvas().itemAt(x, y));
        mouse(MouseEvent.MOUSE_PRESSED, x, y, clicks, false, true);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, clicks, false, false);
        return hit;
    }

    private void drag(List<double[]> corners, boolean isShift) throws Exception {
        List<double[]> path = new ArrayList<>();
        for (double[] corner : corners) {
            path.add(
                    new double[] {
                        canvas().camera().screenX(corner[0]), canvas().camera().screenY(corner[1])
                    });
        }
        mouse(MouseEvent.MOUSE_PRESSED, path.getFirst()[0], path.getFirst()[1], 1, isShift, true);
        for (double[] at : path) {
            mouse(MouseEvent.MOUSE_DRAGGED, at[0], at[1], 1, isShift, true);
        }
        mouse(MouseEvent.MOUSE_RELEASED, path.getLast()[0], path.getLast()[1], 1, isShift, false);
    }

    /** A real gesture's events come at their own pace. */
    private void mouse(
            EventType<MouseEvent> type, double x, double y, int clicks, boolean shift, boolean down)
            throws Exception {
        fx(() -> {
            Point2D at = canvas().localToScene(x, y);
            canvas().fireEvent(
                            new MouseEvent(
                                    type,
                                    at.getX(),
                                    at.getY(),
                                    at.getX(),
                                    at.getY(),
                                    type == MouseEvent.MOUSE_MOVED
                                            ? MouseButton.NONE
                                            : MouseButton.PRIMARY,
                                    clicks,
                                    shift,
                                    false,
                                    false,
                                    false,
                                    down,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    null));
            return true;
        });
    }

    private static void waitForFrame() throws Exception {
        fx(() -> true);
        Thread.sleep(20);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /** Writes down what was asked for. */
    private static final class Hooks implements MapHooks {
        final List<String> done = new CopyOnWriteArrayList<>();
        volatile List<Path> files = List.of();

        @Override
        public void open(Path file) {
            done.add("open " + file);
        }

        @Override
        public void showInFolder(Path file) {
            done.add("folder");
        }

        @Override
        public void copyPaths(List<Path> all) {
            done.add("copy");
            files = all;
        }

        @Override
        public void findSimilar(List<Path> all) {
            done.add("similar");
            files = all;
        }

        @Override
        public void showInResults(Set<ContentId> all) {
            done.add("results " + all.size());
        }

        @Override
        public void searchAmong(Set<ContentId> all) {
            done.add("among " + all.size());
        }

        @Override
        public void missing(int count) {
            done.add("missing " + count);
        }
    }
}
