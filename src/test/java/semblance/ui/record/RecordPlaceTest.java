package semblance.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import semblance.library.Previews;
import semblance.media.QueryMedia;
import semblance.search.QueryPart;
import semblance.search.saved.Notebook;
import semblance.ui.FakeEngine;
import semblance.ui.FakeResults;
import semblance.ui.look.StyleSheet;
import semblance.ui.search.HistoryViewModel;
import semblance.ui.search.NotesViewModel;
import semblance.ui.search.PartPictures;
import semblance.ui.search.SavedSearchesViewModel;
import semblance.ui.search.SearchAction;
import semblance.ui.search.SearchBar;
import semblance.ui.search.SearchParts;
import semblance.ui.search.SearchViewModel;
import semblance.ui.task.FxBackground;
import semblance.ui.task.ManualDelay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Recording in the search bar, from a made microphone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class RecordPlaceTest {
    private final FakeMicrophone microphone = new FakeMicrophone();
    private final FxBackground background = new FxBackground("record test", 2);
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private SearchViewModel search;
    private RecordPlace place;
    private SearchBar bar;

    // The toolkit calls start before each test, so nothing is ever seen unset.
    @SuppressWarnings("NullAway.Init")
    RecordPlaceTest() {}

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        search =
                new SearchViewModel(
                        (query, options) -> FakeResults.answer(query, 3, 1),
                        background,
                        new ManualDelay());
        place = new RecordPlace(microphone, background, search::findSimilar, problems::add);
        place.keepOnlyWhatIsAsked(search.parts());
        NotesViewModel notes = new NotesViewModel(Notebook.inMemory(), background, problems::add);
        SearchAction action = (query, options) -> FakeResults.answer(query, 3, 1);
        SearchParts parts =
                new SearchParts(
                        search,
                        new HistoryViewModel(
                                search, notes, asked -> true, new SimpleObjectProperty<>(100)),
                        new SavedSearchesViewModel(search, action, notes, background),
                        new PartPictures(new Previews(FakeEngine.thatReadsNothing()), background),
                        (image, width, height, marked, onMark) -> new StackPane());
        bar = new SearchBar(parts, () -> {}, place);
        StackPane root = new StackPane(bar);
        StyleSheet.addTo(root);
        stage.setScene(new Scene(root, 960, 80));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> place.dispose());
        background.close();
    }

    @Test
    void soundIsRecordedSearchedAndItsFileDeletedWithTheQuery(FxRobot robot) throws Exception {
        microphone.secondsToHear = Double.MAX_VALUE;
        microphone.pauseMillis = 20;
        robot.interact(() -> place.begin());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, microphone.opened.get(), "nothing is recorded without a press");
        robot.clickOn("#search-record");
        until(() -> node("#record-stop").isFocused());
        assertFalse(node(".search-field").isVisible());
        until(() -> place.seconds() > 0.5);
        robot.push(KeyCode.ENTER);
        until(() -> !search.parts().isEmpty());
        QueryPart.Example part = (QueryPart.Example) search.parts().getFirst();
        QueryMedia.OfFile query = (QueryMedia.OfFile) part.media();
        Path file = query.file();
        assertTrue(Files.exists(file));
        assertTrue(place.nameOf(file).orElseThrow().startsWith("Recording 0:0"));
        assertTrue(bar.lookup("#chip-play") instanceof Button);
        robot.interact(() -> search.clear());
        until(() -> !Files.exists(file));
        assertEquals(List.of(), problems);
    }

    @Test
    void withoutAMicrophoneTheButtonIsGreyAndSaysWhy(FxRobot robot) throws Exception {
        microphone.problem = "No microphone was found: connect one to record.";
        robot.interact(() -> place.begin());
        until(() -> node("#search-record").isDisabled());
        assertEquals(microphone.problem, node("#search-record").getAccessibleHelp());
        robot.interact(() -> place.toggle());
        until(() -> problems.equals(List.of(String.valueOf(microphone.problem))));
    }

    @Test
    void cancelLeavesNothingBehind(FxRobot robot) throws Exception {
        microphone.secondsToHear = Double.MAX_VALUE;
        microphone.pauseMillis = 20;
        robot.interact(() -> place.begin());
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#search-record");
        until(() -> place.recording().get());
        robot.clickOn("#record-cancel");
        until(() -> microphone.closed.get() == 1);
        assertFalse(place.recording().get());
        assertEquals(List.of(), search.parts());
        until(() -> node("#search-words").isFocused());
    }

    private Node node(String selector) {
        return java.util.Objects.requireNonNull(bar.lookup(selector));
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }
}
