package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

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
import semblance.ui.look.Texts;
import semblance.ui.models.FakeModels;
import semblance.ui.task.FxBackground;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The ways between the search and the map, in the real window over the sample library. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class MapFlowTest {
    private static final Path SAMPLES = Path.of("assets/samples").toAbsolutePath();
    private static final Engine ENGINE =
            new LocalEngine(
                    new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read),
                    List.of(new LookEmbedder(), new SoundEmbedder()),
                    FileSignature::kindOf);
    private static final IndexingOptions OPTIONS =
            new IndexingOptions(2, List.of(), false, Set.of());

    private final FxBackground work = new FxBackground("flow-work", 4);
    private final FxBackground thumbnails = new FxBackground("flow-thumbnails", 2);
    private final FxBackground modelWork = new FxBackground("flow-models", 1);
    private @TempDir @Nullable Path temporary;
    private @Nullable Library library;
    private @Nullable Stage stage;
    private @Nullable MainWindow window;
    private @Nullable Screen screen;

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
        Objects.requireNonNull(library).close();
        Texts.speak(Locale.ENGLISH);
    }

    @Test
    void resultsLeadToTheMapAndWhatIsChosenThereLeadsBack(FxRobot robot) throws Exception {
        open();
        robot.clickOn("#search-words").write("sunset");
        await(() -> screen().names().size() > 1 && screen().names().getFirst().contains("sunset"));
        robot.push(KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.A);
        await(() -> screen().shows("#show-on-map"));
        String count = screen().text("#chosen-count");
        String chosen = count.substring(0, count.indexOf(' '));
        robot.clickOn("#show-on-map");
        await(() -> screen().shows("#map-selection"));
        String heading = screen().text("#map-selection-heading");
        assertEquals(chosen + " files chosen", heading);
        screen().shoot("map-from-results");

        robot.clickOn("#map-selection-results");
        await(() -> screen().text("#results-heading").equals(chosen + " results"));
        assertTrue(screen().texts().contains("Among " + chosen + " chosen files"));
        assertEquals("", words().getText());
        screen().shoot("map-selection-in-results");

        robot.clickOn("#search-words").write("cropped");
        await(() -> screen().text("#results-heading").equals("1 result"));
        assertEquals(List.of("sunset, cropped.jpg"), screen().names());
        robot.push(KeyCode.ESCAPE);
        await(() -> screen().shows("#idle"));
        assertFalse(screen().shows(".query-chip"));
    }

    @Test
    void wholeLibraryIsSeenAtOnce(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        await(() -> screen().texts().contains("Pictures · 95"));
        screen().shoot("map");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window().themeProperty().set(Theme.DARK));
        screen().shoot("map-dark");
    }

    @Test
    void amongWhatIsChosenOnTheMapTheSameIsAsked(FxRobot robot) throws Exception {
        open();
        robot.clickOn("#search-words").write("sunset");
        await(() -> screen().names().size() > 1 && screen().names().getFirst().contains("sunset"));
        robot.push(KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.M);
        await(() -> screen().shows("#map-selection"));
        robot.clickOn("#map-selection-among");
        await(() -> screen().text("#results-heading").equals("1 result"));
        assertEquals("sunset", words().getText());
        assertTrue(words().isFocused());
        robot.clickOn("#filter-clear");
        await(() -> !screen().text("#results-heading").equals("1 result"));
    }

    @Test
    void soundsAreShownOnTheMapOfSounds(FxRobot robot) throws Exception {
        Texts.speak(Locale.of("ru"));
        open();
        robot.clickOn("#search-words").write("guitar");
        await(() -> screen().names().size() > 1 && screen().names().getFirst().contains("guitar"));
        robot.push(KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.M);
        await(() -> screen().shows("#map-selection"));
        assertEquals("Выбран 1 файл", screen().text("#map-selection-heading"));
        screen().shoot("map-of-sounds-ru");
    }

    private void open() throws Exception {
        Library opened =
                new Libraries(LuceneStore::open, ENGINE)
                        .open(Objects.requireNonNull(temporary).resolve("library"));
        library = opened;
        opened.addFolder(SAMPLES);
        opened.newRun(List.of(), OPTIONS).execute();
        FakeModels models = new FakeModels();
        models.offerAnswered = true;
        Workspace workspace =
                Workspace.of(
                        opened,
                        () -> OPTIONS,
                        new Searcher(opened, ENGINE),
                        new Previews(ENGINE),
                        models,
                        SAMPLES,
                        "test",
                        FakeSettings.quiet(Theme.LIGHT),
                        change -> {});
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
                    shown.setScene(new Scene(made, 1280, 800));
                    shown.show();
                    made.begin();
                    window = made;
                    screen = new Screen(made);
                });
        await(() -> screen().shows("#idle"));
    }

    private TextField words() {
        return (TextField) window().lookup("#search-words");
    }

    private void await(java.util.function.BooleanSupplier condition) throws Exception {
        screen().await(condition);
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
