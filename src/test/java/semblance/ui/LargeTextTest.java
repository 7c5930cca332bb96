package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** Nothing that a person reads is cut off, whatever the language and the size of text. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class LargeTextTest {
    private static final double SLACK = 1.5;

    private @Nullable Stage stage;

    @Start
    void start(Stage made) {
        stage = made;
    }

    @ParameterizedTest
    @CsvSource({
        "en, LIGHT, 1, 820, 560",
        "ru, DARK, 1, 820, 560",
        "ru, DARK, 1.5, 1280, 800",
        "en, LIGHT, 2, 1000, 900",
        "ru, LIGHT, 2, 1000, 900"
    })
    void nothingIsCutOff(String language, Theme theme, double scale, int width, int height)
            throws Exception {
        Set<String> wrong = new TreeSet<>();
        try (SampleWindow window =
                new SampleWindow(
                        Objects.requireNonNull(stage),
                        new SampleWindow.Look(Locale.of(language), theme, scale, width, height))) {
            String look = "large-" + language + "-" + (int) (100 * scale) + "-" + width + "-";
            for (State state : State.values()) {
                window.lead(state);
                inspect(window, look + state, wrong);
            }
            for (Place place : Place.values()) {
                window.show(place);
                inspect(window, look + "place-" + place, wrong);
            }
            window.show(Place.SEARCH);
            for (Extra extra : Extra.values()) {
                inspect(window.open(extra), look + "over-" + extra, wrong);
                window.closeExtras();
            }
        }
        assertEquals(Set.of(), wrong, String.join("\n", wrong));
    }

    private static void inspect(SampleWindow window, String name, Set<String> wrong)
            throws Exception {
        inspect(window.window(), name, wrong);
    }

    private static void inspect(Parent window, String name, Set<String> wrong) throws Exception {
        Screen.shoot(window.getScene(), name.toLowerCase(Locale.ROOT));
        wrong.addAll(
                WaitForAsyncUtils.waitForAsyncFx(
                        20_000,
                        () -> {
                            Set<String> found = new TreeSet<>();
                            if (!isOnScreen(window.getScene().getWindow())) {
                                found.add(name + ": larger than the screen");
                            }
                            List<Node> seen = SeenNodes.below(window);
                            for (Node node : seen) {
                                if (node instanceof Labeled labeled) {
                                    cutOff(labeled).forEach(it -> found.add(name + ": " + it));
                                }
                                if (isOutside(node, window)) {
                                    found.add(name + ": outside: " + SeenNodes.path(node));
                                }
                            }
                            return found;
                        }));
    }

    private static boolean isOnScreen(Window window) {
        Rectangle2D screen = javafx.stage.Screen.getPrimary().getVisualBounds();
        Window below =
                switch (window) {
                    case Stage dialog -> dialog.getOwner();
                    case PopupWindow menu -> menu.getOwnerWindow();
                    default -> null;
                };
        return below == null
                || (window.getWidth() <= Math.max(screen.getWidth(), below.getWidth())
                        && window.getHeight() <= Math.max(screen.getHeight(), below.getHeight()));
    }

    private static Set<String> cutOff(Labeled labeled) {
        Set<String> wrong = new TreeSet<>();
        Text drawn = SeenNodes.drawnText(labeled);
        if (drawn == null || labeled.getText() == null || labeled.getText().isEmpty()) {
            return wrong;
        }
        // What may be shortened says the whole when it is pointed at, or to a screen reader.
        boolean tellsWhole = labeled.getTooltip() != null || isNameInCell(labeled);
        if (!drawn.getText().equals(labeled.getText()) && !tellsWhole) {
            wrong.add(
                    "shortened: \""
                            + drawn.getText()
                            + "\" of \""
                            + labeled.getText()
                            + "\" "
                            + SeenNodes.path(labeled));
        }
        Bounds text = drawn.getBoundsInParent();
        if (drawn.isVisible()
                && (text.getHeight() > labeled.getHeight() + 2 * SLACK
                        || text.getWidth() > labeled.getWidth() + 2 * SLACK)) {
            wrong.add(
                    "larger than its place: " + labeled.getText() + " " + SeenNodes.path(labeled));
        }
        return wrong;
    }

    /** Names of files are as long as they are; the cell tells them whole. */
    private static boolean isNameInCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getAccessibleText() != null && !at.equals(node)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether something cannot be reached by scrolling either. */
    private static boolean isBelow(Bounds bounds, Node content) {
        Bounds all = content.localToScene(content.getLayoutBounds());
        return bounds.getMinY() < all.getMinY() - SLACK || bounds.getMaxY() > all.getMaxY() + SLACK;
    }

    /** Tells whether a node lies beyond the window, or beyond the sides of what scrolls it. */
    private static boolean isOutside(Node node, Node window) {
        if (!(node instanceof Labeled) && !node.isFocusTraversable()) {
            return false;
        }
        Node scroller = SeenNodes.scroller(node);
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        Bounds room = (scroller == null ? window : scroller).localToScene(window.getLayoutBounds());
        if (scroller != null) {
            room = scroller.localToScene(scroller.getLayoutBounds());
            return bounds.getMinX() < room.getMinX() - SLACK
                    || bounds.getMaxX() > room.getMaxX() + SLACK
                    || (scroller instanceof ScrollPane pane && isBelow(bounds, pane.getContent()));
        }
        return !(room.getMinX() - SLACK <= bounds.getMinX()
                && room.getMinY() - SLACK <= bounds.getMinY()
                && bounds.getMaxX() <= room.getMaxX() + SLACK
                && bounds.getMaxY() <= room.getMaxY() + SLACK);
    }
}
