package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import semblance.decode.DecodeLimits;
import semblance.decode.ffmpeg.FfmpegDecoder;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.embed.builtin.LookEmbedder;
import semblance.engine.LocalEngine;
import semblance.library.LibraryFolder;
import semblance.library.Previews;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.media.TimeSpan;
import semblance.scan.FileSignature;
import semblance.search.Query;
import semblance.search.QueryPart;
import semblance.search.saved.Inquiry;
import semblance.search.saved.Notebook;
import semblance.settings.Theme;
import semblance.ui.duplicates.FakeDuplicates;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;
import semblance.ui.map.FakeMaps;
import semblance.ui.models.FakeModels;
import semblance.ui.results.SimilarFiles;
import semblance.ui.task.FxBackground;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a person does to put a query together, with the real pictures of the sample library and
 * made-up answers; and how it looks.
 */
@ExtendWith(ApplicationExtension.class)
@Timeout(240)
class QueryBuilderTest {
    private static final Path SAMPLES = Path.of("assets/samples").toAbsolutePath();
    private static final QueryMedia.OfFile SUNSET =
            picture("Landscapes/sunset over the sea 3.jpg", null);
    private static final Inquiry FIVE_PARTS =
            new Inquiry(
                    List.of(
                            QueryPart.like(SUNSET),
                            QueryPart.like(
                                            picture(
                                                    "Landscapes/sunset over the sea 1.jpg",
                                                    new Region(40, 40, 300, 200)))
                                    .withWeight(0.5),
                            QueryPart.like(
                                    new QueryMedia.OfFile(
                                            SAMPLES.resolve(
                                                    "Sounds/Things and streets/church bell 1.m4a"),
                                            null,
                                            TimeSpan.ofSeconds(1, 4))),
                            QueryPart.unlike(
                                    picture("Landscapes/fir forest in the mist 1.jpg", null)),
                            QueryPart.without("people")),
                    "a boat at anchor",
                    Set.of(MediaKind.values()),
                    List.of());

    private final FakeLibrary library = new FakeLibrary();
    private final List<Query> asked = new CopyOnWriteArrayList<>();
    private final FxBackground work = new FxBackground("query-work", 4);
    private final FxBackground thumbnails = new FxBackground("query-thumbnails", 1);
    private final FxBackground modelWork = new FxBackground("query-models", 1);
    private final Notebook notebook = Notebook.inMemory();
    private volatile int close = 7;
    private @Nullable Stage stage;
    private @Nullable MainWindow shown;
    private @Nullable Screen screen;

    private static QueryMedia.OfFile picture(String name, @Nullable Region region) {
        return new QueryMedia.OfFile(SAMPLES.resolve(name), region, null);
    }

    @Start
    void start(Stage made) {
        stage = made;
    }

    @Stop
    void stop() {
        if (shown != null) {
            shown.dispose();
        }
        Texts.speak(Locale.ENGLISH);
        TextScale.set(1);
        work.close();
        thumbnails.close();
        modelWork.close();
    }

    private void open(Theme theme, int width) {
        library.folders.add(new LibraryFolder(Path.of("/folder"), true, 1000, 0));
        Workspace workspace =
                new Workspace(
                        library,
                        (query, options) -> {
                            asked.add(query);
                            return FakeResults.answer(query, 30, close);
                        },
                        content -> Optional.empty(),
                        SimilarFiles.NONE,
                        new Previews(
                                new LocalEngine(
                                        new FfmpegDecoder(
                                                DecodeLimits.DEFAULT, EmbeddedMetadata::read),
                                        List.of(new LookEmbedder()),
                                        FileSignature::kindOf)),
                        new FakeDuplicates(),
                        new FakeModels(),
                        FakeMaps.ofNothing(),
                        null,
                        "test",
                        FakeSettings.quiet(theme),
                        change -> {},
                        notebook);
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    Stage on = Objects.requireNonNull(stage);
                    MainWindow made =
                            new MainWindow(
                                    workspace,
                                    work,
                                    thumbnails,
                                    modelWork,
                                    new NoDesktop(),
                                    on,
                                    FakeSurroundings.of(workspace.settings()));
                    on.setScene(new Scene(made, width, 800));
                    on.show();
                    made.begin();
                    shown = made;
                    screen = new Screen(made);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "query-dark, DARK, en, 1, 1280",
        "query-ru, LIGHT, ru, 1, 1280",
        "query-large, LIGHT, ru, 2, 1280",
        "query-small, LIGHT, en, 1, 820"
    })
    void fivePartsInTheField(String name, Theme theme, String language, double scale, int width)
            throws Exception {
        Texts.speak(Locale.of(language));
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> TextScale.set(scale));
        notebook.write(
                semblance.search.saved.Notes.NONE.withSaved(
                        List.of(
                                new semblance.search.saved.SavedSearch(
                                        "1", "Boats at sunset", FIVE_PARTS, Set.of()),
                                new semblance.search.saved.SavedSearch(
                                        "2",
                                        "Church bells without people",
                                        FIVE_PARTS,
                                        Set.of()))));
        open(theme, width);
        ask(FIVE_PARTS);
        screen().await(() -> screen().shows("#results"));
        screen().await(() -> window().lookupAll(".saved-dot").size() == 2);
        screen().shoot(name);
        Node chip = chip(1);
        fx(() -> key(chip, KeyCode.ENTER));
        screen().await(() -> popup().lookup("#part-picture-whole") instanceof Button);
        Thread.sleep(400);
        shootPopup(name + "-part");
        for (Node node : window().lookupAll(".query-chip")) {
            assertTrue(
                    node.localToScene(node.getLayoutBounds()).getMaxX() < width,
                    "nothing is pushed out of the window");
        }
        assertTrue(
                window().lookup("#filter-toggle")
                                .localToScene(window().lookup("#filter-toggle").getLayoutBounds())
                                .getMaxX()
                        < width);
    }

    @Test
    void chipsAreWalkedWeighedAndTakenAwayByKeyboard(FxRobot robot) throws Exception {
        open(Theme.LIGHT, 1280);
        ask(FIVE_PARTS);
        robot.clickOn("#search-words").push(KeyCode.HOME).push(KeyCode.LEFT);
        await(() -> chip(4).isFocused());
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        await(() -> chip(2).isFocused());
        robot.push(KeyCode.SUBTRACT);
        await(() -> parts().get(2).weight() == 0.75);
        assertTrue(screen().texts().contains("×0.75"));
        robot.push(KeyCode.ADD);
        await(() -> parts().get(2).weight() == 1);
        assertTrue(chip(2).isFocused(), "the keyboard stays on the chip");
        robot.push(KeyCode.DELETE);
        await(() -> parts().size() == 4);
        robot.push(KeyCode.END).push(KeyCode.BACK_SPACE);
        assertEquals(4, parts().size(), "letters are taken away before parts are");
        fx(() -> window().searchModel().textProperty().set(""));
        robot.push(KeyCode.BACK_SPACE);
        await(() -> parts().size() == 3);
    }

    @Test
    void typedWordsBecomeAChip(FxRobot robot) throws Exception {
        open(Theme.LIGHT, 1280);
        robot.clickOn("#search-words").write("boat -night");
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        await(() -> parts().equals(List.of(QueryPart.words("boat"), QueryPart.without("night"))));
        await(() -> asked.contains(Query.ofWords("boat", "night")));
        assertEquals(2, window().lookupAll(".query-chip").size());
    }

    @Test
    void theChipOpensAPopupThatWeighsTurnsAndRemovesThePart(FxRobot robot) throws Exception {
        open(Theme.LIGHT, 1280);
        ask(FIVE_PARTS);
        robot.clickOn(chip(0));
        await(() -> popup().lookup("#part-more") instanceof Button);
        fx(() -> ((Button) popup().lookup("#part-more")).fire());
        await(() -> parts().getFirst().weight() == 1.5);
        fx(() -> ((ToggleButton) popup().lookup("#part-unwanted")).fire());
        await(() -> !parts().getFirst().wanted());
        await(() -> popup().lookup(".region-overlay") != null);
        fx(() -> key(popup().lookup(".region-overlay"), KeyCode.ENTER));
        await(() ->
                parts().getFirst()
                                instanceof
                                QueryPart.Example(QueryMedia.OfFile(_, var region, _), _, _)
                        && region != null);
        fx(() -> ((Button) popup().lookup("#part-picture-whole")).fire());
        await(() ->
                parts().getFirst()
                                instanceof
                                QueryPart.Example(QueryMedia.OfFile(_, var region, _), _, _)
                        && region == null);
        fx(() -> ((Button) popup().lookup("#part-remove")).fire());
        await(() -> parts().size() == 4);
        assertTrue(popup().lookup("#part-more") == null, "the popup has closed");
    }

    @Test
    void aSelectedResultRefinesTheSearchByKeys(FxRobot robot) throws Exception {
        open(Theme.LIGHT, 1280);
        robot.clickOn("#search-words").write("boat");
        screen().await(() -> screen().shows("#results"));
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        robot.push(KeyCode.ADD);
        await(() -> parts().size() == 1 && parts().getFirst().wanted());
        assertTrue(
                parts().getFirst()
                                instanceof
                                QueryPart.Example(QueryMedia.OfFile(_, _, var span), _, _)
                        && span != null,
                "of a film the moment that was found");
        assertEquals("boat", window().searchModel().textProperty().get());
        screen().await(() -> screen().shows("#results"));
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        robot.push(KeyCode.SUBTRACT);
        await(() -> parts().stream().anyMatch(part -> !part.wanted()));
    }

    @Test
    void theWayBackAndForwardByKeysButtonsAndList(FxRobot robot) throws Exception {
        open(Theme.LIGHT, 1280);
        robot.clickOn("#search-words").write("boat").push(KeyCode.ENTER);
        ask(FIVE_PARTS);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await(() -> parts().isEmpty());
        assertEquals("boat", window().searchModel().textProperty().get());
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        await(() -> parts().size() == 5);
        robot.clickOn("#history-back");
        await(() -> parts().isEmpty());
        fx(() -> ((MenuButton) window().lookup("#history-list")).show());
        MenuButton list = (MenuButton) window().lookup("#history-list");
        assertTrue(
                list.getItems().stream()
                        .anyMatch(item ->
                                item.getText() != null
                                        && item.getText().startsWith("a boat at anchor · Similar")),
                list.getItems()::toString);
        fx(() ->
                list.getItems().stream()
                        .filter(item -> "history-clear".equals(item.getId()))
                        .forEach(MenuItem::fire));
        assertEquals(List.of(), notebook.read().history());
    }

    @Test
    void aSearchIsSavedOpenedAndDeletedWithAWayBack(FxRobot robot) throws Exception {
        open(Theme.LIGHT, 1280);
        ask(FIVE_PARTS);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        await(() -> popup().lookup("#saved-name") instanceof TextField);
        fx(() -> {
            ((TextField) popup().lookup("#saved-name")).setText("Boats");
            ((Button) popup().lookup("#saved-save")).fire();
        });
        screen().await(() -> screen().shows("#saved-bar") && screen().texts().contains("Boats"));
        fx(() -> window().searchModel().clear());
        robot.clickOn(".saved-button");
        await(() -> parts().size() == 5);
        fx(() -> menuOf(".saved-button", "saved-delete").fire());
        screen().await(() -> !screen().shows("#saved-bar") && screen().shows("#toast-undo"));
        robot.clickOn("#toast-undo");
        screen().await(() -> screen().shows("#saved-bar"));
        assertEquals("Boats", notebook.read().saved().getFirst().name());
    }

    @Test
    void aSecondFileReplacesTheQueryOrJoinsIt() throws Exception {
        open(Theme.LIGHT, 1280);
        Path one = SAMPLES.resolve("Landscapes/sunset over the sea 1.jpg");
        Path two = SAMPLES.resolve("Landscapes/sunset over the sea 2.jpg");
        fx(() -> assertTrue(window().take(board(one))));
        await(() -> parts().size() == 1);
        fx(() -> assertTrue(window().take(board(two))));
        await(() -> parts().equals(List.of(part(two))));
        fx(() -> assertTrue(window().add(board(one))));
        await(() -> parts().equals(List.of(part(two), part(one))));
    }

    private static QueryPart part(Path file) {
        return QueryPart.like(new QueryMedia.OfFile(file, null, null));
    }

    private static Clipboard board(Path file) {
        Clipboard board = Clipboard.getSystemClipboard();
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        board.setContent(content);
        return board;
    }

    private MenuItem menuOf(String selector, String id) {
        Button button = (Button) window().lookup(selector);
        return button.getContextMenu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private List<QueryPart> parts() {
        return List.copyOf(window().searchModel().parts());
    }

    private void await(java.util.function.BooleanSupplier condition) throws Exception {
        screen().await(condition);
    }

    private static void key(Node node, KeyCode code) {
        node.requestFocus();
        node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private MainWindow window() {
        return Objects.requireNonNull(shown);
    }

    private Screen screen() {
        return Objects.requireNonNull(screen);
    }

    private Node chip(int place) {
        return window().lookupAll(".query-chip").stream().skip(place).findFirst().orElseThrow();
    }

    private static Node popup() {
        return Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .filter(it -> it.getScene().lookup(".bar-popup") != null)
                .findFirst()
                .<Node>map(it -> it.getScene().getRoot())
                .orElseGet(javafx.scene.Group::new);
    }

    private void shootPopup(String name) throws Exception {
        int[][] size = new int[1][];
        int[] pixels =
                WaitForAsyncUtils.waitForAsyncFx(
                        20_000,
                        () -> {
                            WritableImage image = popup().getScene().snapshot(null);
                            int width = (int) image.getWidth();
                            int height = (int) image.getHeight();
                            size[0] = new int[] {width, height};
                            int[] all = new int[width * height];
                            image.getPixelReader()
                                    .getPixels(
                                            0,
                                            0,
                                            width,
                                            height,
                                            javafx.scene.image.PixelFormat.getIntArgbInstance(),
                                            all,
                                            0,
                                            width);
                            return all;
                        });
        var image =
                new java.awt.image.BufferedImage(
                        size[0][0], size[0][1], java.awt.image.BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, size[0][0], size[0][1], pixels, 0, size[0][0]);
        javax.imageio.ImageIO.write(
                image, "png", Path.of("target/screenshots", name + ".png").toFile());
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void ask(Inquiry inquiry) {
        fx(() -> window().searchModel().ask(inquiry));
    }

    private static final class NoDesktop implements FileActions {
        @Override
        public void open(Path file) {}

        @Override
        public void showInFolder(Path file) {}

        @Override
        public void browse(URI page) {}
    }
}
