package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import semblance.library.LibraryFolder;
import semblance.library.Previews;
import semblance.search.saved.Notebook;
import semblance.settings.LibraryList;
import semblance.settings.Power;
import semblance.settings.Settings;
import semblance.settings.Theme;
import semblance.ui.duplicates.FakeDuplicates;
import semblance.ui.look.TextScale;
import semblance.ui.map.FakeMaps;
import semblance.ui.models.FakeModels;
import semblance.ui.results.SimilarFiles;
import semblance.ui.task.FxBackground;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class SettingsFlowTest {
    private static final Path FOLDER = Path.of("/opt/pictures");

    private final FakeLibrary library = new FakeLibrary();
    private final FakeSurroundings around = new FakeSurroundings(FakeSettings.quiet(Theme.LIGHT));
    private final FxBackground work = new FxBackground("test-work", 4);
    private @Nullable MainWindow shown;
    private @Nullable Screen screen;

    @Start
    void start(Stage stage) {
        library.folders.add(new LibraryFolder(FOLDER, false, 120, 3));
        Workspace workspace =
                new Workspace(
                        library,
                        (query, options) -> FakeResults.answer(query, 30, 7),
                        content -> Optional.empty(),
                        SimilarFiles.NONE,
                        new Previews(FakeEngine.thatReadsNothing()),
                        new FakeDuplicates(),
                        new FakeModels(),
                        FakeMaps.ofNothing(),
                        null,
                        "test",
                        FakeSettings.quiet(Theme.LIGHT),
                        change -> {},
                        Notebook.inMemory());
        MainWindow window =
                new MainWindow(
                        workspace, work, work, work, new NoFiles(), stage, around.surroundings());
        stage.setScene(new Scene(window, 1100, 760));
        stage.show();
        window.begin();
        shown = window;
        screen = new Screen(window);
    }

    @Stop
    void stop() {
        Objects.requireNonNull(shown).dispose();
        work.close();
    }

    @AfterAll
    static void asBefore() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> TextScale.set(1));
    }

    private Screen screen() {
        return Objects.requireNonNull(screen);
    }

    private Settings now() {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> around.settings().now());
    }

    @Test
    void everythingHoldsAtOnceAndCanBeTakenBack(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        screen().await(() -> screen().shows("#settings"));
        screen().shoot("settings");

        robot.clickOn("#settings-exclusion").write("*.tmp");
        screen().await(() -> screen().text("#settings-exclusion-effect").contains("10 files"));
        robot.push(KeyCode.ENTER);
        screen().await(() -> now().indexing().exclusions().equals(List.of("*.tmp")));
        screen().shoot("settings-undo");
        robot.clickOn("#toast-undo");
        screen().await(() -> now().indexing().exclusions().isEmpty());

        choose(robot, "#settings-power", Power.GENTLE);
        assertEquals(Power.GENTLE, now().indexing().power());
        choose(robot, "#settings-theme", Theme.DARK);
        assertEquals(Theme.DARK, now().appearance().theme());
        robot.interact(() -> robot.lookup("#settings-text").queryAs(Slider.class).setValue(150));
        assertEquals(150, now().appearance().textPercent());
        screen().shoot("settings-dark");
        robot.push(KeyCode.ESCAPE);
        screen().await(() -> !screen().shows("#settings"));
    }

    @Test
    void librariesAreInTheMenuOfTheSideBar(FxRobot robot) throws Exception {
        screen().await(() -> screen().shows("#library-menu"));
        robot.interact(() ->
                around.settings()
                        .change(kept ->
                                kept.withLibraries(it ->
                                        it.withKnown(
                                                List.of(
                                                        new LibraryList.Entry(
                                                                "Photos", around.firstLibrary()),
                                                        new LibraryList.Entry(
                                                                "Music",
                                                                around.newFolder("music")))))));
        MenuButton menu = robot.lookup("#library-menu").queryAs(MenuButton.class);
        assertEquals("Photos", menu.getText());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        screen().await(menu::isShowing);
        robot.interact(() -> menu.getItems().get(1).fire());
        assertEquals(List.of(around.newFolder("music")), around.opened);
    }

    @Test
    void filesFromOutsideAreSearchedForAndTheStateIsKept(FxRobot robot) throws Exception {
        MainWindow window = Objects.requireNonNull(shown);
        robot.interact(() -> window.find(List.of(FOLDER.resolve("a.jpg"))));
        screen().await(() -> screen().shows("#results"));
        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        screen().await(() -> screen().shows("#models"));
        var state =
                WaitForAsyncUtils.waitForAsyncFx(
                        5000, () -> window.state(around.settings().now().windowState()));
        assertFalse(state.barShown());
        assertEquals("MODELS", state.place());
        assertTrue(
                WaitForAsyncUtils.waitForAsyncFx(5000, window::circumstances)
                        .report()
                        .contains("MODELS"));
    }

    private <T> void choose(FxRobot robot, String box, T value) {
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> control = robot.lookup(box).queryAs(ComboBox.class);
            control.setValue(value);
        });
    }

    private static final class NoFiles implements FileActions {
        @Override
        public void open(Path file) {}

        @Override
        public void showInFolder(Path file) {}

        @Override
        public void browse(URI page) {}
    }
}
