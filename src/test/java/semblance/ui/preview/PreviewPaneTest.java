package semblance.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import semblance.media.MediaFacts;
import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.media.TimeSpan;
import semblance.search.Moment;
import semblance.search.Same;
import semblance.search.SearchResult;
import semblance.ui.task.FxBackground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
final class PreviewPaneTest {
    private static final int PATIENCE_SECONDS = 30;
    private static final TimeSpan MATCH = TimeSpan.ofSeconds(2, 3);

    private final FakeSource source = new FakeSource();
    private final FxBackground background = new FxBackground("preview test", 2);
    private final List<QueryMedia> searched = new ArrayList<>();
    private final List<Path> shownInFolder = new ArrayList<>();
    private PreviewPane pane;

    // The toolkit calls start before each test, so the pane is never seen unset.
    @SuppressWarnings("NullAway.Init")
    PreviewPaneTest() {}

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        pane = new PreviewPane(source, rate -> new ClockLine(rate, System::nanoTime), background);
        pane.setOnFindSimilar(searched::add);
        pane.setOnShowInFolder(shownInFolder::add);
        stage.setScene(new Scene(pane, 400, 700));
        // Tests share a stage: one that was made wide would stay so.
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void nothingPlaysAfterDisposal(FxRobot robot) throws TimeoutException {
        robot.interact(() -> pane.dispose());
        until(() -> source.openPlaybacks.get() == 0);
        background.close();
    }

    private void show(FxRobot robot, @Nullable SearchResult result) {
        robot.interact(() -> pane.show(result));
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }

    /** Returns where a node is on the screen once it has stayed there for a while. */
    private static Bounds settled(Node node) throws TimeoutException {
        AtomicReference<@Nullable Bounds> last = new AtomicReference<>();
        AtomicInteger looks = new AtomicInteger();
        until(() -> {
            Bounds now = node.localToScreen(node.getBoundsInLocal());
            looks.set(now.equals(last.getAndSet(now)) ? looks.get() + 1 : 0);
            return looks.get() > 10;
        });
        return Objects.requireNonNull(last.get());
    }

    private boolean showsImage() {
        return pane.lookupAll(".image-view").stream()
                .anyMatch(node -> node instanceof ImageView view && view.getImage() != null);
    }

    private boolean says(String words) {
        return pane.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && words.equals(label.getText()));
    }

    private PlayerViewModel player() {
        return Objects.requireNonNull(pane.player());
    }

    private Node node(String selector) {
        return Objects.requireNonNull(pane.lookup(selector));
    }

    private void click(FxRobot robot, String words) {
        robot.clickOn(
                robot.lookup((Node node) ->
                                node instanceof Button button
                                        && (words.equals(button.getText())
                                                || words.equals(button.getAccessibleText()))
                                        && button.isVisible()
                                        && button.getParent().isVisible())
                        .queryButton());
    }

    @Test
    void markedPartOfAPictureIsSearchedInPixelsOfTheWholePicture(FxRobot robot)
            throws TimeoutException {
        SearchResult result = Results.picture("a.png");
        show(robot, result);
        until(this::showsImage);
        Node overlay = node(".region-overlay");
        var bounds = settled(overlay);
        double scale = FakeSource.WIDTH / bounds.getWidth();
        robot.drag(bounds.getMinX() + 40, bounds.getMinY() + 30)
                .dropTo(bounds.getMinX() + 200, bounds.getMinY() + 130);
        click(robot, "Search this part");
        QueryMedia.OfFile query = (QueryMedia.OfFile) searched.getFirst();
        Region region = Objects.requireNonNull(query.region());
        assertEquals(result.path(), query.file());
        assertEquals(40 * scale, region.x(), 2 * scale);
        assertEquals(30 * scale, region.y(), 2 * scale);
        assertEquals(160 * scale, region.width(), 2 * scale);
        assertEquals(100 * scale, region.height(), 2 * scale);
        robot.clickOn(overlay).press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertEquals(null, Objects.requireNonNull(pane.regionSelection()).region().get());
    }

    @Test
    void pictureIsLoadedAsSharpAsThePaneShowsIt(FxRobot robot) throws TimeoutException {
        SearchResult result = Results.picture("a.png");
        show(robot, result);
        until(() -> source.largestSide.getOrDefault(result.path(), 0) >= 220);
    }

    @Test
    void soundPlaysFromTheMatchAndStopsWhenAnotherFileIsShown(FxRobot robot)
            throws TimeoutException {
        show(robot, Results.sound("a.wav", MATCH));
        PlayerViewModel first = player();
        robot.interact(() -> node(".time-track").requestFocus());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> first.playing().get() && first.position().get() > 2.05);
        until(() -> says("No sound device"));
        show(robot, Results.picture("b.png"));
        assertFalse(first.playing().get());
        until(() -> !first.hasThread());
        assertEquals(0, source.openPlaybacks.get());
    }

    @Test
    void pressOnTheWaveformSeeksAndDragAlongTheAxisMarksASpan(FxRobot robot)
            throws TimeoutException {
        show(robot, Results.sound("a.wav", MATCH));
        TimeTrack track = (TimeTrack) node(".time-track");
        WaitForAsyncUtils.waitForFxEvents();
        var bounds = track.localToScreen(track.getBoundsInLocal());
        TrackGeometry times = track.geometry();
        robot.clickOn(bounds.getMinX() + times.x(4), bounds.getMinY() + 40);
        assertEquals(4, player().position().get(), 0.05);
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertEquals(3, player().position().get(), 0.05);
        double axis = bounds.getMinY() + TrackLanes.SOUND.axisTop() + 12;
        robot.drag(bounds.getMinX() + times.x(1), axis)
                .dropTo(bounds.getMinX() + times.x(2.5), axis);
        click(robot, "Search this span");
        QueryMedia.OfFile query = (QueryMedia.OfFile) searched.getFirst();
        TimeSpan span = Objects.requireNonNull(query.span());
        assertEquals(1, span.startSeconds(), 0.05);
        assertEquals(2.5, span.endSeconds(), 0.05);
        robot.press(KeyCode.L).release(KeyCode.L);
        assertTrue(player().span().looping().get());
    }

    @Test
    void videoShowsTheMatchedMomentStepsAndSearchesTheFrame(FxRobot robot) throws TimeoutException {
        show(robot, Results.video("a.mp4", MATCH));
        until(this::showsImage);
        robot.interact(() -> node(".time-track").requestFocus());
        robot.press(KeyCode.PERIOD).release(KeyCode.PERIOD);
        until(() -> player().position().get() > 2.03);
        assertEquals(2.04, player().position().get(), 1e-6);
        robot.interact(() -> ((Button) node(".search-frame")).fire());
        QueryMedia.OfFile query = (QueryMedia.OfFile) searched.getFirst();
        assertEquals(TimeSpan.ofSeconds(2.04, 2.04), query.span());
    }

    @Test
    void dragOverTheSoundMarksASpanThatEnterSearchesAndPPlays(FxRobot robot)
            throws TimeoutException {
        show(robot, Results.sound("a.wav", MATCH));
        TimeTrack track = (TimeTrack) node(".time-track");
        WaitForAsyncUtils.waitForFxEvents();
        var bounds = track.localToScreen(track.getBoundsInLocal());
        TrackGeometry times = track.geometry();
        for (double y : new double[] {30, TrackLanes.SOUND.spectrumTop() + 40}) {
            robot.interact(() -> player().span().selection().set(null));
            robot.drag(bounds.getMinX() + times.x(3.5), bounds.getMinY() + y)
                    .dropTo(bounds.getMinX() + times.x(4.5), bounds.getMinY() + y);
            TimeSpan marked = Objects.requireNonNull(player().span().selection().get());
            assertEquals(3.5, marked.startSeconds(), 0.05);
            assertEquals(4.5, marked.endSeconds(), 0.05);
        }
        assertEquals(2, player().position().get(), "marking does not move the playhead");
        robot.push(KeyCode.ENTER);
        QueryMedia.OfFile query = (QueryMedia.OfFile) searched.getFirst();
        assertEquals(player().span().selection().get(), query.span());
        robot.push(KeyCode.P);
        assertTrue(player().playing().get());
        until(() -> !player().playing().get());
        assertEquals(4.5, player().position().get(), 0.3);
    }

    @Test
    void theVerySameSaysWhereAndPlayingBeginsThere(FxRobot robot) {
        SearchResult same =
                Results.with(
                        Results.sound("a.wav", MATCH),
                        List.of(),
                        new Same(
                                Same.What.RECORDING,
                                TimeSpan.ofSeconds(0, 2),
                                TimeSpan.ofSeconds(3.4, 5.4)));
        show(robot, same);
        assertTrue(says("The same recording: 0:00.0–0:02.0 of your query is 0:03.4–0:05.4 here."));
        assertEquals(3.4, player().position().get());
    }

    @Test
    void momentsOfAVideoAreSmallPicturesThatLeadThere(FxRobot robot) throws TimeoutException {
        SearchResult result =
                Results.with(
                        Results.video("a.mp4", MATCH),
                        List.of(
                                new Moment(TimeSpan.ofSeconds(1, 1.5), 0.6, "like the query"),
                                new Moment(MATCH, 0.9, "like the query"),
                                new Moment(TimeSpan.ofSeconds(4, 5), 0.5, "like the query")),
                        null);
        show(robot, result);
        until(() ->
                pane.lookupAll(".moment-picture").stream()
                                .flatMap(frame -> frame.lookupAll(".image-view").stream())
                                .filter(node -> ((ImageView) node).getImage() != null)
                                .count()
                        == 3);
        click(robot, "Moment 0:04.0 – 0:05.0, 50\u202f%");
        assertEquals(4, player().position().get());
        robot.interact(() -> node(".time-track").requestFocus());
        robot.push(KeyCode.B).push(KeyCode.B);
        assertEquals(1, player().position().get());
        robot.push(KeyCode.N);
        assertEquals(2, player().position().get());
    }

    @Test
    void keysStepByKeyframeAndSearchWithTheFrame(FxRobot robot) throws TimeoutException {
        show(robot, Results.video("a.mp4", MATCH));
        until(this::showsImage);
        robot.interact(() -> node(".time-track").requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.PERIOD);
        until(() -> player().position().get() == 3);
        robot.push(KeyCode.SHIFT, KeyCode.COMMA);
        until(() -> player().position().get() == 2);
        robot.push(KeyCode.F);
        QueryMedia.OfFile query = (QueryMedia.OfFile) searched.getFirst();
        assertEquals(TimeSpan.ofSeconds(2, 2), query.span());
    }

    @Test
    void fiveSecondsOfAnHourAreSeenLargeAtOnce(FxRobot robot) throws TimeoutException {
        source.secondsLong = 3600;
        TimeSpan match = TimeSpan.ofSeconds(1800, 1805);
        SearchResult hour = Results.sound("hour.wav", match);
        show(
                robot,
                new SearchResult(
                        hour.path(),
                        hour.content(),
                        hour.kind(),
                        MediaFacts.NONE,
                        hour.score(),
                        true,
                        match,
                        hour.model(),
                        hour.why(),
                        List.of(),
                        null,
                        true));
        until(() -> pane.lookup(".time-track") != null);
        TimeTrack track = (TimeTrack) node(".time-track");
        WaitForAsyncUtils.waitForFxEvents();
        TrackGeometry places = track.geometry();
        assertTrue(places.x(1805) - places.x(1800) > 60);
        robot.interact(track::requestFocus);
        robot.push(KeyCode.DIGIT0);
        assertEquals(3600, track.geometry().to());
        robot.push(KeyCode.Z);
        assertEquals(places.from(), track.geometry().from());
        until(() -> source.outlines.size() > 1);
    }

    @Test
    void brokenFileSaysWhyAndCanStillBeShownInItsFolder(FxRobot robot) throws TimeoutException {
        SearchResult broken = Results.picture("broken.png");
        show(robot, broken);
        until(() -> says("The file ends in the middle of the picture."));
        robot.clickOn(robot.lookup(".preview-state .button").queryButton());
        assertEquals(List.of(broken.path()), shownInFolder);
    }

    @Test
    void offlineFileSaysThatItsFolderIsNotConnected(FxRobot robot) throws TimeoutException {
        show(robot, Results.offline(Results.picture("a.png")));
        assertTrue(says("The folder or drive of this file is not connected."));
        until(this::showsImage);
    }

    @Test
    void quickSwitchingLeavesTheLastFileOnly(FxRobot robot) throws TimeoutException {
        for (int i = 0; i < 6; i++) {
            show(robot, Results.picture("broken" + i + ".png"));
            show(robot, Results.video("v" + i + ".mp4", MATCH));
            robot.interact(() -> player().play());
        }
        SearchResult last = Results.picture("last.png");
        show(robot, last);
        until(this::showsImage);
        until(() -> source.openPlaybacks.get() == 0);
        assertNotNull(source.largestSide.get(last.path()));
        assertFalse(says("No preview"));
        show(robot, null);
        assertTrue(says("Nothing selected"));
    }

    @Test
    void everyButtonHasANameForThoseWhoCannotSeeItsIcon(FxRobot robot) {
        show(robot, Results.video("a.mp4", MATCH));
        for (Node node : pane.lookupAll(".button")) {
            assertNotEquals(null, node.getAccessibleText(), node::toString);
        }
    }
}
