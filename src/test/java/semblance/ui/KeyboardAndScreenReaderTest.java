package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import semblance.settings.Theme;
import semblance.ui.SampleWindow.State;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Who cannot see, or has no mouse, can use all that is in the window. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class KeyboardAndScreenReaderTest {
    private @Nullable Stage stage;

    @Start
    void start(Stage made) {
        stage = made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyControlHasANameARoleAndAWayByKeyboard(String language) throws Exception {
        Set<String> wrong = new TreeSet<>();
        try (SampleWindow window =
                new SampleWindow(
                        Objects.requireNonNull(stage),
                        new SampleWindow.Look(Locale.of(language), Theme.LIGHT, 1, 980, 900))) {
            for (State state : State.values()) {
                window.lead(state);
                inspect(window, state.name(), wrong);
            }
            for (Place place : Place.values()) {
                window.show(place);
                inspect(window, "place " + place.name(), wrong);
            }
        }
        assertEquals(Set.of(), wrong, String.join("\n", wrong));
    }

    private static void inspect(SampleWindow window, String name, Set<String> wrong) {
        wrong.addAll(
                WaitForAsyncUtils.waitForAsyncFx(
                        20_000,
                        () -> {
                            Set<String> found = new TreeSet<>();
                            for (Node node : SeenNodes.below(window.window())) {
                                for (String what : missing(node)) {
                                    found.add(name + ": " + what + ": " + SeenNodes.path(node));
                                }
                            }
                            return found;
                        }));
    }

    private static Set<String> missing(Node node) {
        Set<String> wrong = new TreeSet<>();
        boolean isPartOfControl = node.getStyleClass().contains("arrow-button");
        boolean isUsed =
                node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase
                        || (node.isFocusTraversable() && !isFrame(node));
        if (!isUsed || isPartOfControl) {
            return wrong;
        }
        if (name(node).isBlank()) {
            wrong.add("no name");
        }
        if (role(node) == null || role(node) == AccessibleRole.NODE) {
            wrong.add("no role");
        }
        if (node instanceof Button button
                && (button.getText() == null || button.getText().isBlank() || isIconOnly(button))
                && button.getTooltip() == null) {
            wrong.add("an icon without a tooltip");
        }
        if (!node.isFocusTraversable() && !hasKey(node)) {
            wrong.add("not reached by keyboard");
        }
        return wrong;
    }

    /** What only holds others. */
    private static boolean isFrame(Node node) {
        return node instanceof ScrollPane
                || node instanceof SplitPane
                || node instanceof ScrollBar
                || node instanceof Separator
                || node instanceof Cell<?>;
    }

    private static boolean isIconOnly(Labeled labeled) {
        return labeled.getContentDisplay() == javafx.scene.control.ContentDisplay.GRAPHIC_ONLY;
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return switch (node) {
            case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
            case ListView<?> list -> Objects.requireNonNullElse(list.getAccessibleHelp(), "");
            default -> labelFor(node);
        };
    }

    private static String labelFor(Node node) {
        return node.getScene().getRoot().lookupAll(".label").stream()
                .filter(it -> it instanceof Label label && node.equals(label.getLabelFor()))
                .map(it -> ((Label) it).getText())
                .findFirst()
                .orElse("");
    }

    private static @Nullable AccessibleRole role(Node node) {
        return node.getAccessibleRole();
    }

    /** Some buttons lie over what has the keyboard and a key for the same. */
    private static boolean hasKey(Node node) {
        return node.getStyleClass().contains("big-play")
                // Plus and minus, see ShortcutsTest.
                || node.getStyleClass().contains("tile-feedback")
                || node instanceof MenuButton
                || (node instanceof ToggleButton toggle && toggle.getToggleGroup() != null)
                || (node instanceof Control control && control.isDisabled());
    }
}
