package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
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
import semblance.library.Playback;
import semblance.library.Previews;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.scan.FileSignature;
import semblance.search.Searcher;
import semblance.settings.Theme;
import semblance.ui.models.FakeModels;
import semblance.ui.models.ModelEntry.Use;
import semblance.ui.models.ModelSpeed;
import semblance.ui.task.FxBackground;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * The real window over the sample library: walks the ways of a new user and takes a picture of each
 * stop. The pictures go to {@code target/screenshots}; those of the documents are made anew by
 * {@code mvn test -Dtest=ScreenshotTest -Dscreenshots=assets}, which writes them to {@code
 * assets/screenshots} as well.
 */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class ScreenshotTest {
    private static final Path SAMPLES = Path.of("assets/samples").toAbsolutePath();
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private static final Engine ENGINE =
            new LocalEngine(
                    new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read),
                    List.of(new LookEmbedder(), new SoundEmbedder()),
                    FileSignature::kindOf);
    private static final Libraries LIBRARIES = new Libraries(LuceneStore::open, ENGINE);
    private static final IndexingOptions OPTIONS =
            new IndexingOptions(2, List.of(), false, Set.of());

    @TempDir static @Nullable Path folder;
    private static @Nullable Library indexed;

    private final FxBackground work = new FxBackground("screenshot-work", 4);
    private final FxBackground thumbnails = new FxBackground("screenshot-thumbnails", 2);
    private final FxBackground modelWork = new FxBackground("screenshot-models", 1);
    private final FakeModels models = new FakeModels();
    private @Nullable Stage stage;
    private @Nullable MainWindow window;
    private @Nullable Screen screen;

    @BeforeAll
    static void indexTheSamples() throws Exception {
        Library library = LIBRARIES.open(temporary().resolve("indexed"));
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
    }

    @Test
    void newUserStartsWithTheSampleLibrary(FxRobot robot) throws Exception {
        try (Library empty = LIBRARIES.open(temporary().resolve("new"))) {
            open(empty, Theme.LIGHT);
            screen().await(() -> screen().shows("#welcome"));
            screen().shoot("first-start");
            robot.clickOn("#welcome-sample");
            screen().await(() -> screen().shows("#library-bar"));
            robot.clickOn("#search-words").write("sea");
            screen().await(() -> screen().names().size() > 3);
            String soFar = screen().text("#results-heading");
            screen().shootNow("indexing");
            screen().await(() -> screen().shows("#indexing-summary"));
            assertTrue(screen().text("#indexing-summary").startsWith("Up to date"));
            // What was indexed after the question was asked is found as well.
            screen().await(() -> !screen().text("#results-heading").equals(soFar));
            screen().shoot("words");
            work.close();
        }
    }

    @Test
    void picturesThatResembleAPictureAndACloserLook(FxRobot robot) throws Exception {
        open(library(), Theme.LIGHT);
        find("Landscapes/sunset over the sea 3.jpg");
        assertTrue(screen().names().contains("sunset, cropped.jpg"), screen().names()::toString);
        robot.push(KeyCode.DOWN);
        screen().await(() -> screen().texts().contains("JPEG"));
        screen().shoot("pictures");
        theme(Theme.DARK);
        screen().shoot("pictures-dark");
    }

    @Test
    void soundsThatResembleASoundAndItsWaveform(FxRobot robot) throws Exception {
        open(library(), Theme.LIGHT);
        find("Sounds/Things and streets/church bell 1.m4a");
        assertTrue(screen().names().contains("church bell 2.flac"), screen().names()::toString);
        robot.push(KeyCode.DOWN);
        screen().await(() -> screen().shows(".time-track"));
        screen().shoot("sounds");
        theme(Theme.DARK);
        screen().shoot("sounds-dark");
    }

    @Test
    void filmIsFoundByTheMomentThatResemblesAPicture(FxRobot robot) throws Exception {
        open(library(), Theme.LIGHT);
        find("Landscapes/sunset over the sea 3.jpg");
        robot.clickOn("#kind-videos");
        screen().await(() -> screen().names().contains("evening by the sea.mp4"));
        robot.clickOn("#search-words").push(KeyCode.DOWN);
        screen().await(() -> screen().shows(".big-play"));
        screen().shoot("film");
        theme(Theme.DARK);
        screen().shoot("film-dark");
    }

    @Test
    void theSameRecordingWithItsSpectrogram(FxRobot robot) throws Exception {
        open(library(), Theme.LIGHT);
        find(quieter("Sounds/Music/guitar 1.mp3", 1));
        robot.push(KeyCode.DOWN);
        screen().await(() -> screen().shows(".same-line"));
        screen().shoot("sound-preview");
        theme(Theme.DARK);
        screen().shoot("sound-preview-dark");
    }

    @Test
    void filmWithTheMomentsThatMatch(FxRobot robot) throws Exception {
        open(library(), Theme.LIGHT);
        find("Landscapes/sunset over the sea 3.jpg");
        robot.clickOn("#kind-videos");
        screen().await(() -> screen().names().contains("evening by the sea.mp4"));
        robot.clickOn("#search-words").push(KeyCode.DOWN);
        screen().await(() -> screen().shows(".moment-picture"));
        screen().shoot("film-preview");
        theme(Theme.DARK);
        screen().shoot("film-preview-dark");
    }

    /** Returns a sample from a second on, at half its loudness, as another file. */
    private static Path quieter(String sample, int fromSeconds) throws Exception {
        ByteArrayOutputStream samples = new ByteArrayOutputStream();
        try (Playback playback =
                new Previews(ENGINE)
                        .play(
                                SAMPLES.resolve(sample),
                                Duration.ofSeconds(fromSeconds),
                                1,
                                44_100)) {
            for (Sample part = playback.next(); part != null; part = playback.next()) {
                if (part instanceof Sound sound) {
                    for (float value : sound.samples()) {
                        int level = Math.round(value * Short.MAX_VALUE / 2);
                        samples.write(level);
                        samples.write(level >> Byte.SIZE);
                    }
                }
            }
        }
        Path file = temporary().resolve("heard on the street.wav");
        AudioFormat format = new AudioFormat(44_100, Short.SIZE, 1, true, false);
        try (AudioInputStream sound =
                new AudioInputStream(
                        new ByteArrayInputStream(samples.toByteArray()),
                        format,
                        samples.size() / Short.BYTES)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }

    @Test
    void soundsFilteredByTheirFacts(FxRobot robot) throws Exception {
        open(library(), Theme.LIGHT);
        find("Sounds/Things and streets/church bell 1.m4a");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
        screen().await(() -> screen().shows("#filter-seconds"));
        robot.clickOn("#filter-seconds");
        robot.clickOn("#filter-codec").write("mp3").push(KeyCode.ENTER);
        screen().await(() -> !screen().names().contains("church bell 2.flac"));
        screen().await(() -> screen().names().size() > 2);
        screen().shoot("filter");
        theme(Theme.DARK);
        screen().shoot("filter-dark");
    }

    @Test
    void nothingFoundAndNothingClose(FxRobot robot) throws Exception {
        open(library(), Theme.LIGHT);
        screen().await(() -> screen().shows("#idle"));
        screen().shoot("idle");
        robot.clickOn("#search-words").write("zzzz");
        screen().await(() -> screen().shows(".state-page"));
        screen().shoot("nothing-found");
        find(checkerboard());
        screen().shoot("nothing-close");
        theme(Theme.DARK);
        screen().shoot("nothing-close-dark");
    }

    @Test
    void modelsThatAreHereAndThoseThatCanBeHad(FxRobot robot) throws Exception {
        models.putInstalled(
                "resnet50", Set.of(Use.PICTURES), new ModelSpeed("int8", 27.1, 0.99931));
        models.putUnused("builtin-look");
        models.progress = FakeModels.downloading("pytorch_model.bin", 251_000_000, 605_247_071);
        models.hold();
        open(library(), Theme.LIGHT);
        screen().await(() -> screen().shows("#idle"));
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        screen().await(() -> screen().shows("#model-clip-vit-b32"));
        robot.clickOn("#model-clip-vit-b32 .model-download");
        screen().await(() -> screen().texts().contains("Downloading pytorch_model.bin"));
        robot.clickOn("#models-back").push(KeyCode.SHORTCUT, KeyCode.M);
        screen().shoot("models");
        theme(Theme.DARK);
        screen().shoot("models-dark");
        models.finish();
    }

    private void open(Library library, Theme theme) {
        // Whoever has a library has answered; a new user is asked.
        models.offerAnswered = library.equals(indexed);
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
                                    FakeSurroundings.of(FakeSettings.quiet(theme)));
                    shown.setScene(new Scene(made, WIDTH, HEIGHT));
                    shown.show();
                    made.begin();
                    window = made;
                    screen = new Screen(made);
                });
    }

    private void find(String sample) throws Exception {
        find(SAMPLES.resolve(sample));
    }

    /** Drops a file: a real gesture does not work without a screen. */
    private void find(Path file) throws Exception {
        screen().await(() -> screen().shows("#search-words"));
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    Clipboard board = Clipboard.getSystemClipboard();
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(List.of(file.toFile()));
                    board.setContent(content);
                    assertTrue(Objects.requireNonNull(window).take(board));
                });
        screen().await(() -> screen().names().size() > 3);
    }

    private void theme(Theme theme) {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> Objects.requireNonNull(window).themeProperty().set(theme));
    }

    /** Returns a file that resembles no sample. */
    private static Path checkerboard() throws IOException {
        BufferedImage image = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, (x / 24 + y / 24) % 2 == 0 ? 0x10e010 : 0xe010e0);
            }
        }
        Path file = temporary().resolve("checkerboard.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static Path temporary() {
        return Objects.requireNonNull(folder);
    }

    private static Library library() {
        return Objects.requireNonNull(indexed);
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
