package semblance.ui;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.util.WaitForAsyncUtils;

import semblance.decode.DecodeLimits;
import semblance.decode.ffmpeg.FfmpegDecoder;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.embed.builtin.LookEmbedder;
import semblance.embed.builtin.SoundEmbedder;
import semblance.engine.Engine;
import semblance.engine.LocalEngine;
import semblance.library.FileOutcome;
import semblance.library.IndexingProgress;
import semblance.library.LibraryFolder;
import semblance.library.Previews;
import semblance.media.ContentId;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.scan.FileSignature;
import semblance.search.Moment;
import semblance.search.Query;
import semblance.search.QueryPart;
import semblance.search.Same;
import semblance.search.SearchException;
import semblance.search.SearchResult;
import semblance.search.SearchResults;
import semblance.search.saved.Notebook;
import semblance.settings.Theme;
import semblance.ui.duplicates.FakeDuplicates;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;
import semblance.ui.map.FakeMaps;
import semblance.ui.models.FakeModels;
import semblance.ui.models.ModelEntry.Use;
import semblance.ui.models.ModelSpeed;
import semblance.ui.results.SimilarFiles;
import semblance.ui.task.FxBackground;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * The whole window over answers that were made up for real files, in any language, theme and scale
 * of text. It is led to what a person may come to see: to each of {@link State} and to each {@link
 * Place}. Used by the test's thread.
 */
final class SampleWindow implements AutoCloseable {
    private static final Path SAMPLES = Path.of("assets/samples").toAbsolutePath();
    private static final int WAIT_MILLIS = 20_000;
    private static final Engine ENGINE =
            new LocalEngine(
                    new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read),
                    List.of(new LookEmbedder(), new SoundEmbedder()),
                    FileSignature::kindOf);

    private final FakeLibrary library = new FakeLibrary();
    private final FakeModels models = new FakeModels();
    private final FxBackground work = new FxBackground("state-work", 4);
    private final FxBackground thumbnails = new FxBackground("state-thumbnails", 1);
    private final FxBackground modelWork = new FxBackground("state-models", 1);
    private final MainWindow window;
    private final Screen screen;
    private final SampleExtras extras;

    /** How the window is made. */
    record Look(Locale language, Theme theme, double textScale, int width, int height) {}

    /** What a person may see of the pages for searching, in this order. */
    enum State {
        WELCOME,
        IDLE,
        PICTURE,
        SOUND,
        FILM,
        FILTER,
        NOTHING_FOUND,
        REFUSED,
        INDEXING,
        DOWNLOADING
    }

    /** What opens over the window, in any order. */
    enum Extra {
        SHORTCUTS,
        ABOUT,
        FAILURES,
        REMOVE_FOLDER,
        RULES,
        MENU,
        LIBRARIES,
        SORT,
        GROUP,
        EXPORT,
        NAME,
        PART
    }

    SampleWindow(Stage stage, Look look) {
        models.putInstalled(
                "resnet50", Set.of(Use.PICTURES), new ModelSpeed("int8", 27.1, 0.99931));
        models.progress = FakeModels.downloading("pytorch_model.bin", 251_000_000, 605_247_071);
        models.hold();
        Workspace workspace =
                new Workspace(
                        library,
                        (query, options) -> answer(query),
                        content -> Optional.empty(),
                        SimilarFiles.NONE,
                        new Previews(ENGINE),
                        new FakeDuplicates(),
                        models,
                        FakeMaps.ofNothing(),
                        SAMPLES,
                        "test",
                        FakeSettings.quiet(look.theme()),
                        change -> {},
                        Notebook.inMemory());
        this.window =
                onFx(() -> {
                    Texts.speak(look.language());
                    TextScale.set(look.textScale());
                    MainWindow made =
                            new MainWindow(
                                    workspace,
                                    work,
                                    thumbnails,
                                    modelWork,
                                    new NoDesktop(),
                                    stage,
                                    FakeSurroundings.of(FakeSettings.quiet(look.theme())));
                    stage.setScene(new Scene(made, look.width(), look.height()));
                    // All of the little screen there is for tests is for dialogs and menus.
                    stage.setX(0);
                    stage.setY(0);
                    stage.show();
                    made.begin();
                    return made;
                });
        this.screen = new Screen(window);
        this.extras = new SampleExtras(window);
    }

    MainWindow window() {
        return window;
    }

    /** Opens a dialog or a menu over the page of a search; to be closed again. */
    Parent open(Extra extra) throws Exception {
        List<Window> before = List.copyOf(Window.getWindows());
        // A question waits for its answer.
        Platform.runLater(() -> extras.open(extra));
        await(() -> Window.getWindows().size() > before.size());
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() ->
                Window.getWindows().stream()
                        .filter(it -> !before.contains(it))
                        .findFirst()
                        .orElseThrow()
                        .getScene()
                        .getRoot());
    }

    /** Closes all dialogs and menus. */
    void closeExtras() throws Exception {
        onFx(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(it -> !it.equals(window.getScene().getWindow()))
                    .forEach(Window::hide);
            return window;
        });
        await(() -> Window.getWindows().size() == 1);
    }

    Screen screen() {
        return screen;
    }

    /** Goes on to a state; from one before it in the order. */
    void lead(State state) throws Exception {
        switch (state) {
            case WELCOME -> await(() -> screen.shows("#welcome"));
            case IDLE -> {
                library.folders.add(
                        new LibraryFolder(
                                Path.of("/home/Holiday in the mountains"), true, 1201, 2));
                library.failed.add(
                        new FileOutcome.Failed(
                                Path.of("/home/broken.jpg"),
                                semblance.media.Stage.READ,
                                "The file is empty."));
                onFx(() -> {
                    window.begin();
                    return window;
                });
                await(() -> screen.shows("#idle"));
            }
            case PICTURE -> {
                write("picture");
                choose("sunset", ".region-overlay");
            }
            case SOUND -> {
                write("sound");
                choose("guitar", ".same-line");
                await(() -> screen.shows(".time-track"));
            }
            case FILM -> {
                write("film");
                choose("evening", ".moment-picture");
            }
            case FILTER ->
                    onFx(() -> {
                        ((ToggleButton) window.lookup("#filter-toggle")).setSelected(true);
                        return window;
                    });
            case NOTHING_FOUND -> {
                writeForNothing("nothing");
            }
            case REFUSED -> {
                writeForNothing("refused");
            }
            case INDEXING -> {
                write("picture");
                choose("sunset", ".region-overlay");
                onFx(() -> {
                    ((Button) window.lookup("#library-update")).fire();
                    return window;
                });
                await(() -> screen.shows("#indexing-strip"));
                library.runs.getFirst().progress =
                        new IndexingProgress(
                                IndexingProgress.Phase.INDEXING,
                                12_010,
                                4_321,
                                3,
                                5.3,
                                Duration.ofMinutes(24),
                                "a picture");
                Thread.sleep(300);
            }
            case DOWNLOADING -> {
                show(Place.MODELS);
                await(() -> screen.shows("#model-clip-vit-b32"));
                onFx(() -> {
                    ((Button) window.lookup("#model-clip-vit-b32 .model-download")).fire();
                    return window;
                });
                await(() -> screen.shows(".model-stop"));
                show(Place.SEARCH);
                await(() -> screen.shows("#model-strip"));
            }
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Goes to a page by its key's action, as the bar of places does. */
    void show(Place place) throws Exception {
        onFx(() -> {
            ((ToggleButton) window.lookup("#place-" + place.name().toLowerCase(Locale.ROOT)))
                    .fire();
            return window;
        });
        WaitForAsyncUtils.waitForFxEvents();
        // What a page reads comes from other threads.
        Thread.sleep(500);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void close() {
        models.finish();
        onFx(() -> {
            window.dispose();
            TextScale.set(1);
            Texts.speak(Locale.ENGLISH);
            // TestFX keeps the events of a stage, and they hold the scene: all windows of all
            // tests would stay. A stage registered anew begins without any.
            FxToolkitContext toolkit = FxToolkit.toolkitContext();
            toolkit.setRegisteredStage(toolkit.getRegisteredStage());
            return window;
        });
        work.close();
        thumbnails.close();
        modelWork.close();
    }

    private void write(String words) throws Exception {
        onFx(() -> {
            ((TextField) window.lookup("#search-words")).setText(words);
            return window;
        });
        await(() -> !screen.shows(".busy-line") || screen.shows(".tile-name"));
    }

    /** Asks for what is answered by a title in the place of results. */
    private void writeForNothing(String words) throws Exception {
        String before = onFx(() -> screen.text(".state-title"));
        write(words);
        await(() -> screen.shows(".state-page") && !screen.text(".state-title").equals(before));
    }

    private void choose(String first, String shows) throws Exception {
        await(() -> !screen.names().isEmpty() && screen.names().getFirst().startsWith(first));
        onFx(() -> {
            window.lookup("#search-words").requestFocus();
            return window;
        });
        new FxRobot().push(KeyCode.DOWN);
        await(() -> screen.shows(shows));
    }

    private void await(BooleanSupplier condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            screen.shootNow("state-not-reached");
            throw e;
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(WAIT_MILLIS, action);
    }

    private static SearchResults answer(Query query) throws SearchException {
        String words =
                query.parts().stream()
                        .filter(QueryPart.Words.class::isInstance)
                        .map(part -> ((QueryPart.Words) part).words())
                        .findFirst()
                        .orElse("");
        List<SearchResult> results =
                switch (words) {
                    case "nothing" -> List.of();
                    case "refused" ->
                            throw new SearchException(
                                    SearchException.Problem.UNREADABLE,
                                    "There is nothing to compare in the query: it is silent or"
                                            + " empty.");
                    case "sound" -> List.of(sound(), picture(), film());
                    case "film" -> List.of(film(), picture());
                    default -> List.of(picture(), film());
                };
        return new SearchResults(
                query,
                results,
                0.5,
                Duration.ofMillis(34),
                List.of(
                        "No text model is installed: words are compared with names, folders and"
                                + " metadata."));
    }

    private static SearchResult picture() {
        return result(
                "Landscapes/sunset over the sea 3.jpg",
                MediaKind.IMAGE,
                null,
                "resembles the query",
                List.of(),
                null);
    }

    private static SearchResult sound() {
        TimeSpan here = TimeSpan.ofSeconds(0.4, 3.4);
        return result(
                "Sounds/Music/guitar 1.mp3",
                MediaKind.AUDIO,
                here,
                "the same recording, from 0:00.4",
                List.of(),
                new Same(Same.What.RECORDING, TimeSpan.ofSeconds(0, 3), here));
    }

    private static SearchResult film() {
        TimeSpan first = TimeSpan.ofSeconds(1, 2);
        return result(
                "Films/evening by the sea.mp4",
                MediaKind.VIDEO,
                first,
                "resembles the query at 0:01",
                List.of(
                        new Moment(first, 0.9, "looks like it"),
                        new Moment(TimeSpan.ofSeconds(3, 4), 0.7, "sounds like it")),
                null);
    }

    private static SearchResult result(
            String sample,
            MediaKind kind,
            @Nullable TimeSpan span,
            String why,
            List<Moment> moments,
            @Nullable Same same) {
        return new SearchResult(
                SAMPLES.resolve(sample),
                new ContentId(String.format("%032x", sample.hashCode())),
                kind,
                new MediaFacts(0, 0, null, null, "", Map.of("artist", "Anna", "camera", "Box")),
                0.9,
                true,
                span,
                "builtin-look",
                why,
                moments,
                same,
                true);
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
