package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import semblance.decode.DecodeLimits;
import semblance.decode.ffmpeg.FfmpegDecoder;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.duplicates.Duplicates;
import semblance.embed.builtin.LookEmbedder;
import semblance.embed.builtin.SoundEmbedder;
import semblance.engine.Engine;
import semblance.engine.LocalEngine;
import semblance.index.lucene.LuceneStore;
import semblance.library.IndexingOptions;
import semblance.library.Libraries;
import semblance.library.Library;
import semblance.library.Previews;
import semblance.scan.FileSignature;
import semblance.search.Searcher;
import semblance.settings.Theme;
import semblance.trash.FreedesktopTrash;
import semblance.ui.duplicates.LibraryDuplicates;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;
import semblance.ui.models.FakeModels;
import semblance.ui.task.FxBackground;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** The page of duplicates over real files, a real library and a trash in a folder of its own. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class DuplicatesFlowTest {
    private static final Path SAMPLES = Path.of("assets/samples").toAbsolutePath();
    private static final Engine ENGINE =
            new LocalEngine(
                    new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read),
                    List.of(new LookEmbedder(), new SoundEmbedder()),
                    FileSignature::kindOf);
    private static final Libraries LIBRARIES = new Libraries(LuceneStore::open, ENGINE);
    private static final IndexingOptions OPTIONS =
            new IndexingOptions(2, List.of(), false, Set.of());

    private final FxBackground work = new FxBackground("flow-work", 4);
    private final FxBackground thumbnails = new FxBackground("flow-thumbnails", 2);
    private final FxBackground modelWork = new FxBackground("flow-models", 1);
    private @TempDir @Nullable Path temporary;
    private @Nullable Stage stage;
    private @Nullable MainWindow window;
    private @Nullable Screen screen;
    private @Nullable Library opened;

    @Start
    void start(Stage made) {
        stage = made;
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window().dispose());
        work.close();
        thumbnails.close();
        modelWork.close();
        Objects.requireNonNull(opened).close();
        Texts.speak(Locale.ENGLISH);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> TextScale.set(1));
    }

    @Test
    void filesGoToTheTrashByRuleAndComeBack(FxRobot robot) throws Exception {
        someCopies();
        open(Theme.LIGHT, 1280);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> tiles() >= 4);
        await(() -> screen().shows("#duplicates-again"));
        screen().shoot("duplicates");
        robot.clickOn("#duplicates-sort-content");
        await(() -> tiles() == 2);
        robot.clickOn("#duplicates-sort-all").clickOn("#duplicates-best");
        await(() -> screen().text("#duplicates-ticked").startsWith("3 files"));
        screen().shoot("duplicates-ticked");
        robot.clickOn("#duplicates-trash");
        await(() -> screen().text("#duplicates-question").startsWith("Move 3 files"));
        screen().shoot("duplicates-asked");
        robot.clickOn("#duplicates-do");
        await(() -> screen().text("#duplicates-notice").startsWith("3 files"));
        await(() -> screen().texts().contains("No duplicates found"));
        screen().shoot("duplicates-trashed");
        assertTrue(Files.exists(media("Backup/dunes.jpg")));
        assertFalse(Files.exists(media("Photos/desert dunes 1.jpg")));
        assertEquals(3, count(path("data/Trash/files")));
        assertEquals(3, count(path("data/Trash/info")));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await(() -> tiles() >= 4);
        assertTrue(Files.exists(media("Photos/desert dunes 1.jpg")));
        assertEquals(0, count(path("data/Trash/files")));
        assertEquals(0, count(path("data/Trash/info")));
    }

    @Test
    void whatIsProtectedIsNeverTicked(FxRobot robot) throws Exception {
        someCopies();
        open(Theme.DARK, 1280);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> tiles() >= 4);
        duplicates().choose(choices -> choices.withProtectedFolders(List.of(media("Backup"))));
        robot.clickOn("#duplicates-again");
        await(() -> screen().texts().contains("Protected"));
        robot.clickOn("#duplicates-best");
        await(() -> screen().text("#duplicates-ticked").startsWith("3 files"));
        screen().shoot("duplicates-protected-dark");
        robot.clickOn("#duplicates-trash").clickOn("#duplicates-do");
        await(() -> screen().text("#duplicates-notice").startsWith("3 files"));
        assertTrue(Files.exists(media("Backup/dunes.jpg")));
        assertFalse(Files.exists(media("Photos/desert dunes 1.jpg")));
    }

    @Test
    void pairThatIsNoMatchIsRememberedAndTakenBack(FxRobot robot) throws Exception {
        someCopies();
        open(Theme.LIGHT, 1280);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> tiles() >= 4);
        robot.clickOn("#duplicates-sort-picture");
        await(() -> tiles() == 4);
        robot.clickOn("#duplicate-groups").push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.N);
        await(() -> tiles() == 2);
        await(() -> screen().shows("#duplicates-parted"));
        assertEquals(1, duplicates().choices().notMatches().size());
        robot.clickOn("#duplicates-parted");
        await(() -> Window.getWindows().size() == 2);
        robot.clickOn(".take-back");
        await(() -> tiles() == 4);
        assertEquals(0, duplicates().choices().notMatches().size());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void keysLeadThroughTheGroupsAndTick(FxRobot robot) throws Exception {
        someCopies();
        open(Theme.LIGHT, 1280);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> tiles() >= 4);
        robot.clickOn("#duplicate-groups").push(KeyCode.HOME).push(KeyCode.RIGHT);
        robot.push(KeyCode.SPACE);
        await(() -> screen().text("#duplicates-ticked").startsWith("1 file"));
        robot.push(KeyCode.SPACE);
        await(() -> screen().text("#duplicates-ticked").startsWith("Nothing"));
        robot.push(KeyCode.DOWN).push(KeyCode.K).push(KeyCode.DELETE);
        await(() -> screen().text("#duplicates-question").startsWith("Move 1 file"));
        robot.push(KeyCode.ESCAPE);
        await(() -> !screen().shows("#duplicates-question"));
        assertTrue(screen().shows("#duplicates-page"));
    }

    @Test
    void groupIsComparedSideBySideAndEscapeLeadsBack(FxRobot robot) throws Exception {
        someCopies();
        open(Theme.LIGHT, 1280);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> tiles() >= 4);
        robot.clickOn("#duplicates-sort-picture");
        await(() -> tiles() == 4);
        robot.clickOn("#duplicate-groups").push(KeyCode.HOME).push(KeyCode.C);
        await(() -> screen().shows("#compare-view"));
        assertFalse(screen().shows("#duplicates-page"));
        await(() -> screen().texts().contains("Pixels"));
        assertFalse(screen().texts().contains("Likeness"));
        screen().shoot("duplicates-compared");
        robot.push(KeyCode.ESCAPE);
        await(() -> screen().shows("#duplicates-page"));
        assertFalse(screen().shows("#compare-view"));
        robot.push(KeyCode.SPACE);
        await(() -> screen().text("#duplicates-ticked").startsWith("1 file"));
        robot.clickOn(".group-compare");
        await(() -> screen().shows("#compare-view"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        await(() -> !screen().shows("#compare-view"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> screen().shows("#compare-view"));
        robot.clickOn("#compare-close");
        await(() -> screen().shows("#duplicates-page"));
    }

    @Test
    void changedFileAndTheLastOneStay(FxRobot robot) throws Exception {
        someCopies();
        open(Theme.LIGHT, 1280);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> tiles() >= 4);
        robot.clickOn("#duplicates-sort-content");
        await(() -> tiles() == 2);
        robot.clickOn("#duplicate-groups").push(KeyCode.HOME).push(KeyCode.SPACE);
        robot.push(KeyCode.RIGHT).push(KeyCode.SPACE);
        await(() -> screen().text("#duplicates-ticked").startsWith("2 files"));
        robot.clickOn("#duplicates-trash");
        await(() -> screen().shows("#duplicates-question"));
        robot.clickOn("#duplicates-do");
        await(() -> screen().text("#duplicates-notice").startsWith("No file"));
        screen().shoot("duplicates-refused");
        assertTrue(Files.exists(media("Backup/dunes.jpg")));
        assertTrue(Files.exists(media("Photos/desert dunes 1.jpg")));
    }

    @Test
    void libraryWithoutDuplicatesSaysSo(FxRobot robot) throws Exception {
        copy("Landscapes/desert dunes 1.jpg", "Photos/desert dunes 1.jpg");
        open(Theme.LIGHT, 1280);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> screen().texts().contains("No duplicates found"));
        screen().shoot("duplicates-none");
    }

    @Test
    void pageInRussianAndInLargeText(FxRobot robot) throws Exception {
        someCopies();
        Texts.speak(Locale.of("ru"));
        open(Theme.LIGHT, 1280);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> tiles() >= 4);
        await(() -> screen().shows("#duplicates-again"));
        robot.clickOn("#duplicates-best");
        screen().shoot("duplicates-ru");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> TextScale.set(2));
        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> Objects.requireNonNull(stage).setWidth(1281));
        screen().shoot("duplicates-ru-200");
    }

    private void someCopies() throws IOException {
        copy("Landscapes/desert dunes 1.jpg", "Photos/desert dunes 1.jpg");
        copy("Landscapes/desert dunes 1.jpg", "Backup/dunes.jpg");
        copy("Landscapes/sunset over the sea 2.jpg", "Photos/sunset over the sea 2.jpg");
        copy("Cities and villages/village 2.jpg", "Photos/village 2.jpg");
        copy("Trees and flowers/tree in autumn 1.jpg", "Photos/tree in autumn 1.jpg");
        BufferedImage sunset = ImageIO.read(media("Photos/sunset over the sea 2.jpg").toFile());
        int w = sunset.getWidth();
        int h = sunset.getHeight();
        write(sunset.getSubimage(w / 20, h / 20, w - w / 10, h - h / 10), "Backup/cropped.png");
        BufferedImage village = ImageIO.read(media("Photos/village 2.jpg").toFile());
        BufferedImage small = new BufferedImage(w / 2, h / 2, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(village, w / 2, 0, -w / 2, h / 2, null);
        write(small, "Backup/village, small and mirrored.png");
    }

    private void copy(String sample, String name) throws IOException {
        Path target = media(name);
        Files.createDirectories(target.getParent());
        Files.copy(SAMPLES.resolve(sample), target);
    }

    private void write(BufferedImage image, String name) throws IOException {
        Path target = media(name);
        Files.createDirectories(target.getParent());
        ImageIO.write(image, "png", target.toFile());
    }

    private void open(Theme theme, int width) throws Exception {
        Library library = LIBRARIES.open(path("library"));
        opened = library;
        library.addFolder(media("."));
        library.newRun(List.of(), OPTIONS).execute();
        FakeModels models = new FakeModels();
        models.offerAnswered = true;
        Workspace workspace =
                Workspace.of(
                                library,
                                () -> OPTIONS,
                                new Searcher(library, ENGINE),
                                new Previews(ENGINE),
                                models,
                                SAMPLES,
                                "test",
                                FakeSettings.quiet(theme),
                                change -> {})
                        .withDuplicates(
                                new LibraryDuplicates(
                                        library, new FreedesktopTrash(path("data/Trash"), "1000")));
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    Stage shown = Objects.requireNonNull(stage);
                    MainWindow made =
                            new MainWindow(
                                    workspace,
                                    work,
                                    thumbnails,
                                    modelWork,
                                    new NoDesktop(),
                                    shown,
                                    FakeSurroundings.of(workspace.settings()));
                    shown.setScene(new Scene(made, width, 800));
                    shown.show();
                    made.begin();
                    window = made;
                    screen = new Screen(made);
                });
        await(() -> screen().shows("#library-bar"));
    }

    /** Returns what is kept of the duplicates, read anew. */
    private Duplicates duplicates() {
        return new Duplicates(Objects.requireNonNull(opened));
    }

    private long tiles() {
        return window().lookupAll(".file-tile").stream().filter(DuplicatesFlowTest::isSeen).count();
    }

    private void await(BooleanSupplier condition) throws Exception {
        screen().await(condition);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private Path path(String name) {
        return Objects.requireNonNull(temporary).resolve(name);
    }

    private Path media(String name) {
        return path("media").resolve(name).normalize();
    }

    private MainWindow window() {
        return Objects.requireNonNull(window);
    }

    private Screen screen() {
        return Objects.requireNonNull(screen);
    }

    /** Opens nothing: the tests run where there is no desktop. */
    private static final class NoDesktop implements FileActions {
        @Override
        public void open(Path file) {}

        @Override
        public void showInFolder(Path file) {}

        @Override
        public void browse(URI page) {}
    }
}
