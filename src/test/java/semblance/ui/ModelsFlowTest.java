package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import semblance.library.LibraryFolder;
import semblance.library.Previews;
import semblance.models.ImportRequest;
import semblance.models.ModelException;
import semblance.search.saved.Notebook;
import semblance.settings.Theme;
import semblance.ui.duplicates.FakeDuplicates;
import semblance.ui.map.FakeMaps;
import semblance.ui.models.FakeModels;
import semblance.ui.models.ModelEntry.Use;
import semblance.ui.results.SimilarFiles;
import semblance.ui.task.FxBackground;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The ways of a person through the window to a model and back to the search. */
@ExtendWith(ApplicationExtension.class)
class ModelsFlowTest {
    private static final String CLIP = "#model-clip-vit-b32 ";
    private static final String SENTENCE =
            "There is no connection to download.pytorch.org: check the network and try again.";

    private final FakeLibrary library = new FakeLibrary();
    private final FakeModels models = new FakeModels();
    private final List<URI> browsed = new CopyOnWriteArrayList<>();
    private final FxBackground work = new FxBackground("test-work", 4);
    private final FxBackground thumbnails = new FxBackground("test-thumbnails", 1);
    private final FxBackground modelWork = new FxBackground("test-models", 2);
    private @Nullable MainWindow shown;
    private @Nullable Screen screen;

    @Start
    void start(Stage stage) {
        models.progress = FakeModels.downloading("pytorch_model.bin", 251_000_000, 605_247_071);
        Workspace workspace =
                new Workspace(
                        library,
                        (query, options) -> FakeResults.answer(query, 30, 7),
                        content -> Optional.empty(),
                        SimilarFiles.NONE,
                        new Previews(FakeEngine.thatReadsNothing()),
                        new FakeDuplicates(),
                        models,
                        FakeMaps.ofNothing(),
                        null,
                        "test",
                        FakeSettings.quiet(Theme.LIGHT),
                        change -> {},
                        Notebook.inMemory());
        MainWindow window =
                new MainWindow(
                        workspace,
                        work,
                        thumbnails,
                        modelWork,
                        new Recording(),
                        stage,
                        FakeSurroundings.of(FakeSettings.quiet(Theme.LIGHT)));
        stage.setScene(new Scene(window, 960, 700));
        stage.show();
        window.begin();
        shown = window;
        screen = new Screen(window);
    }

    @Stop
    void stop() {
        models.finish();
        window().dispose();
        work.close();
        thumbnails.close();
        modelWork.close();
    }

    @Test
    void theWelcomeOffersADownloadThatGoesOnWhileFoldersAreAdded(
            FxRobot robot, @TempDir Path folder) throws Exception {
        models.hold();
        screen().await(() -> screen().shows("#welcome") && screen().shows("#welcome .offer-take"));
        assertTrue(
                ((Button) window().lookup("#welcome .offer-take"))
                        .getText()
                        .contains("about 609 MB"));
        robot.clickOn("#welcome .offer-take");
        screen().await(() -> screen().shows("#model-strip"));
        assertFalse(screen().shows("#welcome .offer-take"));
        assertTrue(models.offerAnswered);
        screen().await(() -> screen().texts().contains("Downloading pytorch_model.bin"));
        assertTrue(WaitForAsyncUtils.asyncFx(() -> drop(folder)).get());
        screen().await(() -> library.runs.size() == 1);
        assertTrue(screen().shows("#model-strip"), "the download goes on");
        models.finish();
        library.runs.getFirst().end();
        screen().await(() -> !screen().shows("#model-strip"));
        assertTrue(models.calls.contains("renew"));
        // The library is brought up to date for the new model.
        screen().await(() -> library.runs.size() == 2);
        library.runs.get(1).end();
    }

    @Test
    void aLibraryThatWasThereBeforeIsOfferedThemOnce(FxRobot robot) throws Exception {
        withFolder();
        screen().await(() -> screen().shows(".model-banner .offer-decline"));
        robot.clickOn(".model-banner .offer-decline");
        screen().await(() -> !screen().shows(".model-banner .offer-decline"));
        screen().await(() -> models.offerAnswered);
        assertEquals(List.of(), models.calls);
    }

    @Test
    void byKeyboardAModelIsDownloadedPausedAndGoneOnWith(FxRobot robot) throws Exception {
        withFolder();
        models.hold();
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        screen().await(() -> screen().shows(CLIP + ".model-download"));
        focus(CLIP + ".model-download");
        robot.push(KeyCode.SPACE);
        screen().await(() -> screen().texts().contains("Downloading pytorch_model.bin"));
        assertTrue(
                screen().texts()
                        .contains("251 MB of 605 MB \u00b7 12.0 MB/s \u00b7 about 29 s left"));
        focus(CLIP + ".model-stop");
        robot.push(KeyCode.SPACE);
        screen().await(() -> text(CLIP + ".model-download").equals("Go on"));
        assertTrue(screen().texts().contains("251 MB of about 605 MB are here"));
        assertTrue(screen().shows(CLIP + ".model-discard"));
        models.finish();
        focus(CLIP + ".model-download");
        robot.push(KeyCode.SPACE);
        screen().await(() -> screen().texts().contains("In use for pictures and words"));
        assertTrue(screen().shows(CLIP + ".model-check"));
        screen().await(() -> library.runs.size() == 1);
        library.runs.getFirst().end();
        robot.push(KeyCode.ESCAPE);
        screen().await(() -> screen().shows("#idle"));
        assertFalse(screen().shows("#models"));
    }

    @Test
    void aFailureStandsBesideItsModelAndInTheLineBelow(FxRobot robot) throws Exception {
        withFolder();
        models.failure = new ModelException(ModelException.Problem.NO_NETWORK, SENTENCE);
        robot.clickOn("#place-models");
        screen().await(() -> screen().shows(CLIP + ".model-download"));
        focus(CLIP + ".model-download");
        robot.push(KeyCode.SPACE);
        screen().await(() -> SENTENCE.equals(screen().text(CLIP + ".model-problem")));
        robot.clickOn("#models-back");
        screen().await(() -> screen().shows("#model-strip-problem"));
        models.failure = null;
        robot.clickOn("#model-strip-again");
        screen().await(() -> !screen().shows("#model-strip"));
        assertTrue(models.calls.contains("renew"));
    }

    @Test
    void aDroppedFileThatIsNotOfficialIsAskedAboutAndImported(FxRobot robot, @TempDir Path folder)
            throws Exception {
        withFolder();
        models.progress = null;
        Path file = Files.writeString(folder.resolve("mine.pth"), "weights");
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        screen().await(() -> screen().shows("#models"));
        assertTrue(WaitForAsyncUtils.asyncFx(() -> drop(file)).get());
        screen().await(() -> screen().shows("#import-own"));
        assertTrue(screen().text("#model-import .model-problem").startsWith("mine.pth is not an"));
        robot.clickOn("#import-own");
        screen().await(() ->
                screen().text("#model-import .model-problem").startsWith("Choose the family"));
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    if (window().lookup("#import-family") instanceof ComboBox<?> box) {
                        box.getSelectionModel().selectLast();
                    }
                });
        robot.clickOn("#import-own");
        screen().await(() -> screen().shows("#model-mine"));
        assertEquals(
                new ImportRequest(List.of(file), "squeezenet1_1", "mine"),
                models.imports.getLast());
        assertTrue(screen().texts().contains("Not verified"));
        assertEquals(List.of(), library.folders.subList(1, library.folders.size()));
    }

    @Test
    void aModelIsRemovedAfterAQuestionAndItsLicenceIsShown(FxRobot robot) throws Exception {
        models.putInstalled("resnet50", Set.of(Use.PICTURES), null);
        withFolder();
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        screen().await(() -> screen().shows("#model-resnet50 .model-remove"));
        robot.clickOn("#model-resnet50 .model-licence");
        screen().await(() -> browsed.size() == 1);
        assertEquals("github.com", browsed.getFirst().getHost());
        robot.clickOn("#model-resnet50 .model-remove");
        robot.clickOn("Cancel");
        assertFalse(models.calls.contains("remove resnet50"));
        robot.clickOn("#model-resnet50 .model-remove");
        robot.clickOn("Remove");
        screen().await(() -> models.calls.contains("remove resnet50"));
        screen().await(() ->
                "Removed; 103 MB are free again."
                        .equals(screen().text("#model-resnet50 .model-note")));
    }

    @Test
    void theAnswerTellsWhichModelGaveItAndAQuestionLeavesTheModels(FxRobot robot) throws Exception {
        withFolder();
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        screen().await(() -> screen().shows("#models"));
        robot.clickOn("#search-words").write("boat");
        screen().await(() -> screen().shows("#results"));
        assertFalse(screen().shows("#models"));
        assertEquals("Built-in look", screen().text("#results-models"));
    }

    @Test
    void everyControlOfThePageHasANameAndIsReachedByTheKeyboard(FxRobot robot) throws Exception {
        models.putInstalled("resnet50", Set.of(Use.PICTURES), null);
        withFolder();
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        screen().await(() -> screen().shows("#model-resnet50 .model-remove"));
        Set<Node> buttons = window().lookup("#models").lookupAll(".button");
        assertTrue(buttons.size() > 6, buttons::toString);
        for (Node node : buttons) {
            Button button = (Button) node;
            assertTrue(button.isFocusTraversable(), button::toString);
            String name = button.getAccessibleText();
            assertFalse((name == null ? button.getText() : name).isBlank(), button::toString);
        }
    }

    private void withFolder() throws Exception {
        library.folders.add(new LibraryFolder(Path.of("/folder"), true, 1000, 0));
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window().begin());
        screen().await(() -> screen().shows("#idle"));
    }

    /** Hands a file to the handler of drops: a real gesture does not work without a screen. */
    private boolean drop(Path file) {
        Clipboard board = Clipboard.getSystemClipboard();
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        board.setContent(content);
        return window().take(board);
    }

    private void focus(String selector) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window().lookup(selector).requestFocus());
    }

    private String text(String selector) {
        return window().lookup(selector) instanceof Button button ? button.getText() : "";
    }

    private MainWindow window() {
        return Objects.requireNonNull(shown);
    }

    private Screen screen() {
        return Objects.requireNonNull(screen);
    }

    private final class Recording implements FileActions {
        @Override
        public void open(Path file) {}

        @Override
        public void showInFolder(Path file) {}

        @Override
        public void browse(URI page) {
            browsed.add(page);
        }
    }
}
