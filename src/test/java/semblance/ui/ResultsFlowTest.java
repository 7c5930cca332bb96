package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import semblance.search.Query;
import semblance.search.SearchResult;
import semblance.search.SearchResults;
import semblance.search.arrange.Arrangement;
import semblance.search.arrange.Grouping;
import semblance.search.arrange.SortKey;
import semblance.search.export.Format;
import semblance.ui.look.StyleSheet;
import semblance.ui.results.ResultActions;
import semblance.ui.results.ResultsView;
import semblance.ui.results.ResultsViewModel;
import semblance.ui.results.Thumbnails;
import semblance.ui.search.SearchState;
import semblance.ui.task.FxBackground;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** What a person does with an answer: narrows it, sorts and groups it, chooses several of it. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ResultsFlowTest {
    private static final Query QUERY = Query.ofWords("boat");

    private final FxBackground work = new FxBackground("flow-work", 1);
    private final Told actions = new Told();
    private final ResultsViewModel model =
            new ResultsViewModel(work, results -> inPairs(results.size()));
    private @Nullable ResultsView view;
    private @Nullable Scene scene;

    private static int[] inPairs(int count) {
        int[] leaders = new int[count];
        for (int place = 0; place < count; place++) {
            leaders[place] = place / 2 * 2;
        }
        return leaders;
    }

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
        ResultsView made = new ResultsView(model, thumbnails, actions, id -> id, new Label("idle"));
        StyleSheet.addTo(made);
        view = made;
        scene = new Scene(made, 1100, 800);
        stage.setScene(scene);
        stage.show();
        show(FakeResults.answer(QUERY, 30, 12));
    }

    @Stop
    void stop() {
        work.close();
    }

    @Test
    void facetNarrowsTheAnswerToWhatItsCountPromised(FxRobot robot) throws Exception {
        robot.clickOn("#facet-kind");
        Labeled value = (Labeled) found("#value-image");
        assertTrue(value.getAccessibleText().endsWith(", 10 files"), value.getAccessibleText());
        robot.clickOn("#value-image");
        await(() -> text("#results-heading").equals("10 of 30 results"));
        robot.clickOn("#value-audio");
        await(() -> text("#results-heading").equals("20 of 30 results"));
        assertEquals("Kind: Sounds, Pictures", ((Labeled) found("#facet-kind")).getText());
        robot.clickOn("#facets-clear");
        await(() -> text("#results-heading").equals("30 results"));
    }

    @Test
    void facetWithoutChoiceIsNotOffered() {
        assertFalse(isThere("#facet-folder"), "all lie in one folder");
        assertTrue(isThere("#facet-kind"));
    }

    @Test
    void sortedByNameOnlyTheCloseOnesAreShownUnlessAllAreWanted(FxRobot robot) throws Exception {
        choose("#sort", "sort-name");
        await(() -> model.laidProperty().get().items().size() == 12);
        assertTrue(text("#left-out").startsWith("18 less close"), text("#left-out"));
        assertEquals(
                List.of("file-0.jpg", "file-1.flac", "file-2.mp4", "file-3.jpg"),
                names().subList(0, 4));
        choose("#sort", "sort-far");
        await(() -> model.laidProperty().get().items().size() == 30);
        choose("#sort", "sort-reversed");
        await(() -> names().getFirst().equals("file-29.mp4"));
    }

    @Test
    void groupsHaveHeadingsThatFoldThemAway(FxRobot robot) throws Exception {
        choose("#group", "group-folder");
        await(() -> isThere(".heading-fold"));
        robot.clickOn(".heading-fold");
        await(() -> model.laidProperty().get().items().isEmpty());
        robot.clickOn(".heading-fold");
        await(() -> model.laidProperty().get().items().size() == 12);
    }

    @Test
    void nearlyIdenticalFilesLieOnAHeapThatUnfolds(FxRobot robot) throws Exception {
        choose("#group", "group-likeness");
        await(() -> model.laidProperty().get().items().size() == 6);
        robot.clickOn(".heap-badge");
        await(() -> model.laidProperty().get().items().size() == 7);
        robot.clickOn(".heap-badge");
        await(() -> model.laidProperty().get().items().size() == 6);
    }

    @Test
    void severalAreChosenByKeysAndCompared(FxRobot robot) throws Exception {
        robot.clickOn("file-0.jpg");
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        await(() -> text("#chosen-count").equals("3 selected"));
        robot.clickOn("#compare");
        assertEquals("compare 3", actions.told.getLast());
        robot.clickOn("file-1.flac");
        await(() -> model.chosen().size() == 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        await(() -> model.chosen().size() == 30);
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertEquals("paths 30", actions.told.getLast());
    }

    @Test
    void picturesGrowByTheSliderAndTheKeys(FxRobot robot) throws Exception {
        double before = found(".tile").getLayoutBounds().getWidth();
        robot.clickOn("file-0.jpg");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.EQUALS);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.EQUALS);
        await(() -> found(".tile").getLayoutBounds().getWidth() > before + 30);
        onFx(() -> ((Slider) found("#tile-size")).setValue(64));
        await(() -> found(".tile").getLayoutBounds().getWidth() < 90);
        assertFalse(isSeen(".tile-name"), "no room for names");
    }

    @Test
    void tileUnderTheMouseOffersMoreAndLessOfItsKindAndNothingMoves(FxRobot robot)
            throws Exception {
        double before = found(".tile").getLayoutBounds().getHeight();
        assertFalse(isSeen(".tile-more"));
        robot.moveTo("file-0.jpg");
        await(() -> isSeen(".tile-more"));
        assertEquals(before, found(".tile").getLayoutBounds().getHeight());
        assertTrue(found(".tile-less").getAccessibleText().startsWith("Less like this"));
        robot.clickOn(".tile-more").clickOn(".tile-less");
        assertEquals(List.of("more", "less"), actions.told);
        assertTrue(model.chosen().isEmpty(), "the tile itself was not clicked");
    }

    @Test
    void plusAndMinusRefineByTheTileThatHasTheKeyboard(FxRobot robot) throws Exception {
        robot.clickOn("file-0.jpg").moveTo("#results-heading");
        await(() -> isSeen(".tile-more"));
        robot.push(KeyCode.EQUALS).push(KeyCode.MINUS).push(KeyCode.ADD);
        assertEquals(List.of("more", "less", "more"), actions.told);
    }

    @Test
    void newerAnswerToTheSameQuestionKeepsWhatIsChosen(FxRobot robot) throws Exception {
        robot.clickOn("file-0.jpg");
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        SearchResults newer = FakeResults.answer(QUERY, 31, 12);
        onFx(() -> Objects.requireNonNull(view).show(new SearchState.Answered(newer, true, false)));
        await(() -> text("#results-heading").equals("31 results"));
        assertEquals(2, model.chosen().size());
    }

    @Test
    void hundredThousandResultsAreArrangedBesideTheWindow() throws Exception {
        show(FakeResults.answer(QUERY, 100_000, 100_000));
        await(() -> text("#results-heading").equals("100,000 results"));
        onFx(() ->
                model.arrangementProperty()
                        .set(new Arrangement(SortKey.NAME, true, Grouping.NONE, false)));
        await(() -> names().contains("file-99999.jpg"));
    }

    private void show(SearchResults answer) {
        onFx(() ->
                Objects.requireNonNull(view).show(new SearchState.Answered(answer, false, false)));
    }

    /**
     * Chooses from a menu; menus are windows of their own, which the headless robot does not see.
     */
    private void choose(String menu, String item) {
        onFx(() -> {
            for (MenuItem each : ((MenuButton) found(menu)).getItems()) {
                if (item.equals(each.getId())) {
                    if (each instanceof javafx.scene.control.CheckMenuItem check) {
                        check.setSelected(!check.isSelected());
                    }
                    each.fire();
                }
            }
        });
    }

    private static void onFx(Runnable action) {
        if (javafx.application.Platform.isFxApplicationThread()) {
            action.run();
            return;
        }
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node found(String selector) {
        return Objects.requireNonNull(
                Objects.requireNonNull(scene).getRoot().lookup(selector), selector);
    }

    private boolean isThere(String selector) {
        return Objects.requireNonNull(scene).getRoot().lookup(selector) != null;
    }

    private boolean isSeen(String selector) {
        return Objects.requireNonNull(scene).getRoot().lookupAll(selector).stream()
                .anyMatch(node -> node.getParent().isVisible());
    }

    private String text(String selector) {
        return found(selector) instanceof Label label ? label.getText() : "";
    }

    /** Returns the names of the tiles in the order of the places they are at. */
    private List<String> names() {
        return Objects.requireNonNull(scene).getRoot().lookupAll(".tile-name").stream()
                .filter(node -> node.getParent().isVisible())
                .sorted(
                        java.util.Comparator.comparingDouble(
                                        (Node node) -> node.localToScene(0, 0).getY())
                                .thenComparingDouble(node -> node.localToScene(0, 0).getX()))
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Writes down what was asked for. */
    private static final class Told implements ResultActions {
        private final List<String> told = new ArrayList<>();

        @Override
        public void findSimilar(SearchResult result) {
            told.add("similar");
        }

        @Override
        public void moreLikeThis(SearchResult result) {
            told.add("more");
        }

        @Override
        public void lessLikeThis(SearchResult result) {
            told.add("less");
        }

        @Override
        public void addToSearch(SearchResult result) {
            told.add("add");
        }

        @Override
        public void open(SearchResult result) {
            told.add("open");
        }

        @Override
        public void showInFolder(SearchResult result) {
            told.add("folder");
        }

        @Override
        public void copyPaths(List<SearchResult> results) {
            told.add("paths " + results.size());
        }

        @Override
        public void copyFiles(List<SearchResult> results) {
            told.add("files " + results.size());
        }

        @Override
        public void copyPicture(SearchResult result) {
            told.add("picture");
        }

        @Override
        public void compare(List<SearchResult> results) {
            told.add("compare " + results.size());
        }

        @Override
        public void showOnMap(List<SearchResult> results) {
            told.add("map " + results.size());
        }

        @Override
        public void export(List<SearchResult> results, Format format) {
            told.add(format + " " + results.size());
        }

        @Override
        public void focusPreview() {
            told.add("preview");
        }
    }
}
