package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import semblance.settings.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of keys against the keys there are: in the window, and in the sources of its pages. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ShortcutsTest {
    private static final Path SOURCES = Path.of("src/main/java/semblance/ui");
    private static final Pattern LISTENS = Pattern.compile("KEY_PRESSED|setOnKeyPressed");
    private static final Pattern CASE = Pattern.compile("case ([A-Z0-9_, ]+) ->");
    private static final Pattern CODE = Pattern.compile("KeyCode\\.([A-Z0-9_]+)");
    private static final Pattern COMBINATION =
            Pattern.compile("KeyCombination\\.valueOf\\(\"([^\"]+)\"\\)");

    /** Keys of other names that mean the same. */
    private static final Map<KeyCode, KeyCode> SAME =
            Map.ofEntries(
                    Map.entry(KeyCode.ADD, KeyCode.PLUS),
                    Map.entry(KeyCode.EQUALS, KeyCode.PLUS),
                    Map.entry(KeyCode.SUBTRACT, KeyCode.MINUS),
                    Map.entry(KeyCode.NUMPAD0, KeyCode.DIGIT0),
                    Map.entry(KeyCode.NUMPAD1, KeyCode.DIGIT1),
                    Map.entry(KeyCode.KP_LEFT, KeyCode.LEFT),
                    Map.entry(KeyCode.KP_RIGHT, KeyCode.RIGHT),
                    Map.entry(KeyCode.KP_UP, KeyCode.UP),
                    Map.entry(KeyCode.KP_DOWN, KeyCode.DOWN),
                    Map.entry(KeyCode.BACK_SPACE, KeyCode.DELETE),
                    Map.entry(KeyCode.LESS, KeyCode.COMMA),
                    Map.entry(KeyCode.GREATER, KeyCode.PERIOD));

    /** Forms and popups, which Enter confirms and Escape closes; and who passes keys on. */
    private static final Set<String> NOT_TOLD =
            Set.of(
                    "FilterBar.java",
                    "BarPopup.java",
                    "PartEditor.java",
                    "RecordStrip.java",
                    "LiveLibrary.java",
                    "WindowKeys.java",
                    "ResultGrid.java",
                    "SoundView.java",
                    "VideoView.java");

    /** A page, what listens to its keys, and what is told of them. */
    private record Page(Shortcuts.Group group, Set<String> sources) {}

    private @Nullable Stage stage;

    @Start
    void start(Stage made) {
        stage = made;
    }

    private static List<Page> pages() {
        return List.of(
                new Page(Shortcuts.field(), Set.of("QueryField.java")),
                new Page(Shortcuts.results(), Set.of("GridKeys.java")),
                new Page(
                        Shortcuts.preview(),
                        Set.of("PlayerKeys.java", "RegionOverlay.java", "PictureView.java")),
                new Page(Shortcuts.compare(), Set.of("CompareView.java")),
                new Page(Shortcuts.duplicates(), Set.of("GroupList.java")),
                new Page(Shortcuts.map(), Set.of("MapKeys.java", "SelectionPanel.java")));
    }

    @Test
    void keysOfTheWindowAreThoseThatAreListed() {
        try (SampleWindow sample = sample(Locale.ENGLISH)) {
            Set<KeyCombination> listed =
                    Stream.of(Shortcuts.search(), Shortcuts.places(), Shortcuts.library())
                            .flatMap(ShortcutsTest::combinations)
                            .collect(Collectors.toCollection(HashSet::new));
            listed.add(KeyCombination.valueOf("Shortcut+Z"));
            assertEquals(listed, sample.window().keys().combinations());
        }
    }

    @Test
    void keysOfThePagesAreThoseThatAreListed() throws IOException {
        for (Page page : pages()) {
            Set<KeyCode> used = new TreeSet<>();
            for (Path file : sources()) {
                if (page.sources().contains(name(file))) {
                    used.addAll(codes(Files.readString(file)));
                }
            }
            Set<KeyCode> listed =
                    combinations(page.group())
                            // Taking back is a key of the window.
                            .filter(it -> !it.equals(KeyCombination.valueOf("Shortcut+Z")))
                            .map(KeyCodeCombination::getCode)
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(listed, used, page.group().title());
        }
    }

    @Test
    void nobodyElseListensToKeys() throws IOException {
        Set<String> told =
                pages().stream().flatMap(it -> it.sources().stream()).collect(Collectors.toSet());
        Set<String> others = new TreeSet<>();
        for (Path file : sources()) {
            boolean isKnown = told.contains(name(file)) || NOT_TOLD.contains(name(file));
            if (!isKnown && LISTENS.matcher(Files.readString(file)).find()) {
                others.add(name(file));
            }
        }
        assertEquals(Set.of(), others);
    }

    @Test
    void noKeyOfTheWindowStandsInTheWayOfAKeyOfAPage() {
        Set<KeyCombination> first =
                Stream.of(Shortcuts.search(), Shortcuts.places(), Shortcuts.library())
                        .flatMap(ShortcutsTest::combinations)
                        // These go on to the page, see MainWindow.
                        .filter(it ->
                                it.getCode() != KeyCode.ESCAPE && it.getCode() != KeyCode.DOWN)
                        .collect(Collectors.toSet());
        for (Page page : pages()) {
            combinations(page.group())
                    .forEach(it -> assertTrue(!first.contains(it), page.group().title() + it));
        }
    }

    @Test
    void menusNameKeysThatAreListed() throws IOException {
        Set<KeyCombination> listed =
                Shortcuts.groups().stream()
                        .flatMap(ShortcutsTest::combinations)
                        .collect(Collectors.toSet());
        Pattern key = Pattern.compile("\"(F[0-9]+|Enter|Plus|Minus|Shortcut\\+[^\"]+)\"");
        for (Path file : sources()) {
            if (name(file).endsWith("Menu.java")) {
                Matcher found = key.matcher(Files.readString(file));
                while (found.find()) {
                    KeyCombination named = KeyCombination.valueOf(found.group(1));
                    assertTrue(listed.contains(named), file + " names " + named);
                }
            }
        }
    }

    @Test
    void escapeTakesBackAMarkBeforeItClearsTheSearch(FxRobot robot) throws Exception {
        try (SampleWindow sample = sample(Locale.ENGLISH)) {
            sample.lead(SampleWindow.State.IDLE);
            sample.lead(SampleWindow.State.PICTURE);
            robot.push(KeyCode.SPACE).push(KeyCode.ENTER);
            sample.screen().await(() -> sample.screen().shows(".selection-marked"));
            robot.push(KeyCode.ESCAPE);
            sample.screen().await(() -> !sample.screen().shows(".selection-marked"));
            assertTrue(sample.screen().shows("#results"), "the search is still there");
            robot.push(KeyCode.ESCAPE);
            sample.screen().await(() -> sample.screen().shows("#idle"));
        }
    }

    @Test
    void listIsShownInEveryLanguage(FxRobot robot) throws Exception {
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("ru"))) {
            try (SampleWindow sample = sample(language)) {
                sample.lead(SampleWindow.State.IDLE);
                robot.push(KeyCode.F1);
                Window list =
                        WaitForAsyncUtils.waitForAsyncFx(
                                20_000,
                                () ->
                                        Window.getWindows().stream()
                                                .filter(it ->
                                                        it.getScene().getRoot().lookup("#shortcuts")
                                                                != null)
                                                .findFirst()
                                                .orElseThrow());
                Screen.shootNow(list.getScene(), "shortcuts-" + language);
                robot.push(KeyCode.ESCAPE);
            }
        }
    }

    private SampleWindow sample(Locale language) {
        return new SampleWindow(
                Objects.requireNonNull(stage),
                new SampleWindow.Look(language, Theme.LIGHT, 1, 1160, 800));
    }

    private static Stream<KeyCodeCombination> combinations(Shortcuts.Group group) {
        return group.shortcuts().stream()
                .flatMap(it -> it.combinations().stream())
                .map(it -> (KeyCodeCombination) KeyCombination.valueOf(it));
    }

    private static Set<KeyCode> codes(String source) {
        Set<KeyCode> codes = new HashSet<>();
        Matcher cases = CASE.matcher(source);
        while (cases.find()) {
            Stream.of(cases.group(1).split(", ")).map(KeyCode::valueOf).forEach(codes::add);
        }
        Matcher code = CODE.matcher(source);
        while (code.find()) {
            codes.add(KeyCode.valueOf(code.group(1)));
        }
        Matcher combination = COMBINATION.matcher(source);
        while (combination.find()) {
            KeyCombination named = KeyCombination.valueOf(combination.group(1));
            codes.add(((KeyCodeCombination) named).getCode());
            assertTrue(named.getMeta() != ModifierValue.DOWN, "Shortcut is Meta on a Mac");
        }
        return codes.stream().map(it -> SAME.getOrDefault(it, it)).collect(Collectors.toSet());
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
