package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import semblance.settings.Theme;
import semblance.ui.SampleWindow.Extra;
import semblance.ui.SampleWindow.State;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Text and icons stand out from what lies behind them, in both themes and in all their states. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT_AND_ICONS = 3;
    private static final double LARGE = 24;
    private static final double LARGE_IF_BOLD = 18.66;

    /** Only stand in the place of a picture. */
    private static final Set<String> DECORATION = Set.of("tile-placeholder", "preview-state-icon");

    private @Nullable Stage stage;

    @Start
    void start(Stage made) {
        stage = made;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void allThatIsReadStandsOut(Theme theme) throws Exception {
        Set<String> wrong = new TreeSet<>();
        try (SampleWindow window =
                new SampleWindow(
                        Objects.requireNonNull(stage),
                        new SampleWindow.Look(Locale.ENGLISH, theme, 1, 980, 900))) {
            for (State state : State.values()) {
                window.lead(state);
                inspect(window, wrong);
            }
            for (Place place : Place.values()) {
                window.show(place);
                inspect(window, wrong);
            }
            window.show(Place.SEARCH);
            for (Extra extra : Extra.values()) {
                inspect(window.open(extra), wrong);
                window.closeExtras();
            }
        }
        assertEquals(Set.of(), wrong, String.join("\n", wrong));
    }

    private static void inspect(SampleWindow window, Set<String> wrong) {
        inspect(window.window(), wrong);
    }

    private static void inspect(Parent window, Set<String> wrong) {
        wrong.addAll(
                WaitForAsyncUtils.waitForAsyncFx(
                        20_000,
                        () -> {
                            Set<String> found = new TreeSet<>();
                            // What was added since the last frame has no colours yet.
                            window.applyCss();
                            window.layout();
                            for (Node node : SeenNodes.below(window)) {
                                if (!isDisabled(node)) {
                                    inspect(node, found);
                                }
                            }
                            return found;
                        }));
    }

    private static void inspect(Node node, Set<String> found) {
        look(node, "", found);
        if (node instanceof ButtonBase button) {
            for (String state : List.of("hover", "focused", "armed")) {
                inState(button, state, found);
            }
            if (button instanceof ToggleButton toggle && !toggle.isSelected()) {
                inState(button, "selected", found);
            }
        }
    }

    private static void inState(ButtonBase button, String state, Set<String> found) {
        PseudoClass pseudoClass = PseudoClass.getPseudoClass(state);
        if (button.getPseudoClassStates().contains(pseudoClass)) {
            return;
        }
        button.pseudoClassStateChanged(pseudoClass, true);
        button.applyCss();
        look(button, ":" + state, found);
        if (button.getGraphic() != null) {
            look(button.getGraphic(), ":" + state, found);
        }
        button.pseudoClassStateChanged(pseudoClass, false);
        button.applyCss();
    }

    private static void look(Node node, String state, Set<String> found) {
        switch (node) {
            case FontIcon icon -> {
                if (DECORATION.stream().noneMatch(icon.getStyleClass()::contains)) {
                    check(icon, icon.getFill(), LARGE_TEXT_AND_ICONS, "icon" + state, found);
                }
            }
            case Labeled labeled -> {
                Text drawn = SeenNodes.drawnText(labeled);
                if (drawn != null && drawn.isVisible() && !drawn.getText().isBlank()) {
                    double least = isLarge(labeled.getFont()) ? LARGE_TEXT_AND_ICONS : TEXT;
                    check(labeled, labeled.getTextFill(), least, "text" + state, found);
                }
            }
            case TextInputControl field -> {
                for (Node text : field.lookupAll(".text")) {
                    if (text instanceof Text drawn && !drawn.getText().isBlank()) {
                        check(field, drawn.getFill(), TEXT, "field" + state, found);
                    }
                }
            }
            default -> {}
        }
    }

    private static void check(
            Node node, Paint paint, double least, String what, Set<String> found) {
        double contrast = SeenColours.contrast(paint, node);
        if (contrast < least) {
            found.add(String.format(Locale.ROOT, "%s %.2f %s", what, contrast, path(node)));
        }
    }

    private static String path(Node node) {
        return SeenNodes.path(node).replaceAll("( < \\S+){3}$", "");
    }

    private static boolean isLarge(Font font) {
        return font.getSize() >= LARGE
                || (font.getSize() >= LARGE_IF_BOLD && font.getStyle().contains("Bold"));
    }

    private static boolean isDisabled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.isDisabled() || at.getOpacity() < 1) {
                return true;
            }
        }
        return false;
    }
}
