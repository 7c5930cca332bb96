package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import semblance.decode.DecodeLimits;
import semblance.decode.ffmpeg.FfmpegDecoder;
import semblance.decode.metadata.EmbeddedMetadata;
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
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;
import semblance.ui.models.FakeModels;
import semblance.ui.task.FxBackground;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The ways to read an answer, in the real window over the sample library: photographed into {@code
 * target/screenshots} to be looked at.
 */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class ResultsScreenshotTest {
    private static final Path SAMPLES = Path.of("assets/samples").toAbsolutePath();
    private static final Engine ENGINE =
            new LocalEngine(
                    new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read),
                    List.of(new LookEmbedder(), new SoundEmbedder()),
                    FileSignature::kindOf);
    private static final IndexingOptions OPTIONS =
            new IndexingOptions(2, List.of(), false, Set.of());

    @TempDir static @Nullable Path folder;
    private static @Nullable Library indexed;

    private final FxBackground work = new FxBackground("screenshot-work", 4);
    private final FxBackground thumbnails = new FxBackground("screenshot-thumbnails", 2);
    private final FxBackground modelWork = new FxBackground("screenshot-models", 1);
    private @Nullable Stage stage;
    private @Nullable MainWindow window;
    private @Nullable Screen screen;

    @BeforeAll
    static void indexTheSamples() throws Exception {
        Library library =
                new Libraries(LuceneStore::open, ENGINE)
                        .open(Objects.requireNonNull(folder).resolve("indexed"));
        library.addFolder(SAMPLES);
        assertEquals(List.of(), library.newRun(List.of(), OPTIONS).execute().failures());
        indexed = library;
    }

    @AfterAll
    static void close() throws Exception {
        Objects.requireNonNull(indexed).close();
    }

    @Start
    void start(Stage made) {
        stage = made;
    }

    @Stop
    void stop() {
        Objects.requireNonNull(window).dispose();
        work.close();
        thumbnails.close();
        modelWork.close();
        TextScale.set(1);
        Texts.speak(Locale.ENGLISH);
    }

    @Test
    void facetsGroupsHeapsAndManySmallPictures(FxRobot robot) throws Exception {
        open(Theme.LIGHT, 1280);
        find("Landscapes/sunset over the sea 3.jpg");
        screen().moveTo(robot, ".tile-name");
        screen().await(() -> screen().shows(".tile-more"));
        screen().shoot("more-and-less");
        robot.clickOn("#facet-colour");
        screen().await(() -> screen().shows(".facet-value"));
        screen().shoot("facets");
        theme(Theme.DARK);
        screen().moveTo(robot, ".tile-name");
        screen().shoot("more-and-less-dark");
        robot.clickOn("#facet-colour");
        robot.clickOn("#facet-folder");
        robot.clickOn(".facet-value");
        screen().shoot("facets-dark");
        robot.clickOn("#facet-folder").clickOn("#facets-clear");
        choose("#group", "group-day");
        screen().shoot("by-day-dark");
        choose("#group", "group-folder");
        theme(Theme.LIGHT);
        screen().shoot("by-folder");
        choose("#group", "group-likeness");
        screen().shoot("heaps");
        choose("#group", "group-none");
        onFx(() -> ((Slider) found("#tile-size")).setValue(64));
        screen().shoot("dense");
        theme(Theme.DARK);
        screen().shoot("dense-dark");
        onFx(() -> ((Slider) found("#tile-size")).setValue(300));
        screen().shoot("large-dark");
    }

    @Test
    void threePicturesSideBySide(FxRobot robot) throws Exception {
        open(Theme.LIGHT, 1280);
        find("Landscapes/sunset over the sea 3.jpg");
        robot.clickOn("#search-words").push(KeyCode.DOWN);
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        screen().await(() -> screen().shows("#chosen-bar"));
        screen().shoot("chosen");
        robot.clickOn("#compare");
        screen().await(() -> screen().shows("#compare-view"));
        screen().shoot("compare");
        theme(Theme.DARK);
        robot.push(KeyCode.PLUS).push(KeyCode.PLUS).push(KeyCode.PLUS);
        screen().shoot("compare-dark");
        robot.push(KeyCode.ESCAPE);
        screen().await(() -> screen().shows("#results"));
    }

    @Test
    void russianAndTextOfTwiceTheSize(FxRobot robot) throws Exception {
        Texts.speak(Locale.of("ru"));
        open(Theme.LIGHT, 1280);
        find("Landscapes/sunset over the sea 3.jpg");
        robot.clickOn("#facet-kind");
        screen().await(() -> screen().shows(".facet-value"));
        screen().shoot("facets-ru");
        robot.clickOn("#facet-kind");
        robot.clickOn("#search-words").push(KeyCode.DOWN);
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        robot.clickOn("#compare");
        screen().await(() -> screen().shows("#compare-view"));
        screen().shoot("compare-ru");
        robot.push(KeyCode.ESCAPE);
        onFx(() -> TextScale.set(2));
        robot.clickOn("#facet-kind");
        screen().shoot("facets-ru-large");
    }

    private void open(Theme theme, int width) {
        FakeModels models = new FakeModels();
        models.offerAnswered = true;
        Library library = Objects.requireNonNull(indexed);
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
                        change -> {});
        onFx(() -> {
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
    }

    private void find(String sample) throws Exception {
        screen().await(() -> screen().shows("#search-words"));
        onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(SAMPLES.resolve(sample).toFile()));
            Clipboard.getSystemClipboard().setContent(content);
            Objects.requireNonNull(window).take(Clipboard.getSystemClipboard());
        });
        screen().await(() -> screen().names().size() > 3);
    }

    private void choose(String menu, String item) {
        onFx(() ->
                ((MenuButton) found(menu))
                        .getItems().stream()
                                .filter(each -> item.equals(each.getId()))
                                .forEach(javafx.scene.control.MenuItem::fire));
    }

    private javafx.scene.Node found(String selector) {
        return Objects.requireNonNull(Objects.requireNonNull(window).lookup(selector), selector);
    }

    private void theme(Theme theme) {
        onFx(() -> Objects.requireNonNull(window).themeProperty().set(theme));
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
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
