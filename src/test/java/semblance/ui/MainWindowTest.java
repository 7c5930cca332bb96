package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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

import semblance.library.FileOutcome;
import semblance.library.IndexingProgress;
import semblance.library.LibraryFolder;
import semblance.library.Previews;
import semblance.media.QueryMedia;
import semblance.search.Query;
import semblance.search.QueryPart;
import semblance.search.saved.Notebook;
import semblance.settings.Theme;
import semblance.ui.duplicates.FakeDuplicates;
import semblance.ui.map.FakeMaps;
import semblance.ui.models.FakeModels;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private static final Path SAMPLES = Path.of("/opt/samples");

    private final FakeLibrary library = new FakeLibrary();
    private final List<Query> asked = new CopyOnWriteArrayList<>();
    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private volatile int found = 30;
    private final FxBackground work = new FxBackground("test-work", 4);
    private final FxBackground thumbnails = new FxBackground("test-thumbnails", 1);
    private final FxBackground modelWork = new FxBackground("test-models", 1);
    private final FakeModels models = new FakeModels();
    private @Nullable MainWindow shown;

    @Start
    void start(Stage stage) {
        Workspace workspace =
                new Workspace(
                        library,
                        (query, options) -> {
                            asked.add(query);
                            return FakeResults.answer(query, found, Math.min(found, 7));
                        },
                        content -> Optional.empty(),
                        SimilarFiles.NONE,
                        new Previews(FakeEngine.thatReadsNothing()),
                        new FakeDuplicates(),
                        models,
                        FakeMaps.ofNothing(),
                        SAMPLES,
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
                        new RecordingFiles(),
                        stage,
                        FakeSurroundings.of(FakeSettings.quiet(Theme.LIGHT)));
        stage.setScene(new Scene(window, 960, 700));
        stage.show();
        window.begin();
        shown = window;
    }

    @Stop
    void stop() {
        window().dispose();
        work.close();
        thumbnails.close();
        modelWork.close();
    }

    @Test
    void firstStartOffersTheSampleLibraryAndIndexesIt(FxRobot robot) throws Exception {
        await(() -> shows("#welcome"));
        robot.clickOn("#welcome-sample");
        await(() -> shows("#indexing-strip"));
        assertFalse(shows("#welcome"));
        FakeRun run = library.runs.getFirst();
        assertEquals(List.of(SAMPLES), run.folders);
        run.progress =
                new IndexingProgress(
                        IndexingProgress.Phase.INDEXING, 10, 4, 0, 5, null, "a picture");
        await(() -> texts().contains("4 of 10 \u00b7 5.0 files/s"));
        run.end();
        await(() -> shows("#indexing-summary"));
        robot.clickOn("#search-words").write("boat");
        await(() -> shows("#results"));
        assertEquals("30 results", text("#results-heading"));
    }

    @Test
    void typedWordsBringResultsAndEscapeClearsThem(FxRobot robot) throws Exception {
        withFolder();
        robot.write("boat");
        await(() -> shows("#results"));
        assertEquals(Query.ofWords("boat"), asked.getLast());
        robot.push(KeyCode.ESCAPE);
        await(() -> shows("#idle"));
    }

    @Test
    void droppedFileIsSearchedAndShownAsAChip(@TempDir Path folder) throws Exception {
        withFolder();
        Path file = Files.writeString(folder.resolve("dropped.png"), "no picture");
        assertTrue(WaitForAsyncUtils.asyncFx(() -> drop(file)).get());
        await(() -> shows("#results"));
        assertEquals(Query.like(new QueryMedia.OfFile(file, null, null)), asked.getLast());
        assertTrue(texts().contains("dropped.png"));
    }

    @Test
    void droppedFolderJoinsTheLibrary(@TempDir Path folder) throws Exception {
        await(() -> shows("#welcome"));
        assertTrue(WaitForAsyncUtils.asyncFx(() -> drop(folder)).get());
        await(() -> !library.runs.isEmpty());
        assertEquals(folder, library.folders.getFirst().folder());
    }

    @Test
    void keysWalkOpenAndFindSimilar(FxRobot robot) throws Exception {
        withFolder();
        robot.clickOn("#search-words").write("boat");
        await(() -> shows("#results"));
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);
        await(() -> !opened.isEmpty());
        assertEquals(Path.of("/folder/file-2.mp4"), opened.getFirst());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> asked.getLast().parts().getFirst() instanceof QueryPart.Example);
        QueryPart.Example part =
                assertInstanceOf(QueryPart.Example.class, asked.getLast().parts().getFirst());
        QueryMedia.OfFile example = assertInstanceOf(QueryMedia.OfFile.class, part.media());
        assertEquals(Path.of("/folder/file-2.mp4"), example.file());
        assertTrue(example.span() != null, "of a video the moment is meant");
    }

    @Test
    void cancelledIndexingSaysWhatWasKept(FxRobot robot) throws Exception {
        withFolder();
        robot.push(KeyCode.F5);
        await(() -> shows("#indexing-cancel"));
        FakeRun run = library.runs.getFirst();
        run.failures =
                List.of(
                        new FileOutcome.Failed(
                                Path.of("/folder/bad.jpg"),
                                semblance.media.Stage.DECODE,
                                "The file ends early."));
        robot.clickOn("#indexing-cancel");
        await(() -> shows("#indexing-summary"));
        assertTrue(run.cancelled);
        assertTrue(text("#indexing-summary").startsWith("Stopped"));
        assertTrue(shows("#indexing-failures"));
    }

    @Test
    void filterThatLeavesNothingSaysSoAndIsClearedWithOneClick(FxRobot robot) throws Exception {
        withFolder();
        found = 0;
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        await(() -> shows("#filter-long"));
        robot.clickOn("#filter-long");
        await(() -> texts().contains("The filter leaves nothing"));
        assertTrue(texts().contains("Over 10 min"));
        robot.clickOn("#clear-filter");
        await(() -> shows("#idle"));
    }

    @Test
    void hundredThousandResultsMakeOnlyTheTilesThatAreSeen(FxRobot robot) throws Exception {
        withFolder();
        found = 100_000;
        robot.clickOn("#search-words").write("boat");
        await(() -> shows("#results"));
        robot.push(KeyCode.DOWN).push(KeyCode.END);
        await(() -> texts().contains("file-99999.jpg"));
        int tiles = window().lookupAll(".tile").size();
        assertTrue(tiles < 120, tiles + " tiles");
    }

    private MainWindow window() {
        return Objects.requireNonNull(shown);
    }

    private void withFolder() throws TimeoutException {
        library.folders.add(new LibraryFolder(Path.of("/folder"), true, 1000, 0));
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window().begin());
        await(() -> shows("#idle"));
    }

    /** Hands a file to the handler of drops: a real gesture does not work without a screen. */
    private boolean drop(Path file) {
        Clipboard board = Clipboard.getSystemClipboard();
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        board.setContent(content);
        return window().take(board);
    }

    private boolean shows(String selector) {
        return window().lookupAll(selector).stream().anyMatch(MainWindowTest::isSeen);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String text(String selector) {
        return window().lookup(selector) instanceof Label label ? label.getText() : "";
    }

    private Set<String> texts() {
        return window().lookupAll(".label").stream()
                .filter(MainWindowTest::isSeen)
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private final class RecordingFiles implements FileActions {
        @Override
        public void open(Path file) {
            opened.add(file);
        }

        @Override
        public void showInFolder(Path file) {
            opened.add(file);
        }

        @Override
        public void browse(URI page) {}
    }
}
