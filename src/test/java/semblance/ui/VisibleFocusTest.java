package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import semblance.settings.Theme;
import semblance.ui.SampleWindow.Extra;
import semblance.ui.SampleWindow.State;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Where the keyboard is, is seen: what gets it looks different from before. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class VisibleFocusTest {
    /** So far around a control a ring may be drawn. */
    private static final int AROUND = 4;

    /** What differs less is not a difference that is seen. */
    private static final int LEAST_CHANGE = 24;

    private static final int LEAST_PIXELS = 20;

    private @Nullable Stage stage;

    @Start
    void start(Stage made) {
        stage = made;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatHasTheKeyboardIsSeen(Theme theme) throws Exception {
        Set<String> unseen = new TreeSet<>();
        try (SampleWindow window =
                new SampleWindow(
                        Objects.requireNonNull(stage),
                        new SampleWindow.Look(Locale.ENGLISH, theme, 1, 980, 960))) {
            // Rings are drawn only for who uses keys.
            new FxRobot().push(KeyCode.TAB);
            for (State state : State.values()) {
                window.lead(state);
                inspect(window.window(), state.name(), unseen);
            }
            for (Place place : Place.values()) {
                window.show(place);
                inspect(window.window(), "place " + place, unseen);
            }
            window.show(Place.SEARCH);
            for (Extra extra : Set.of(Extra.SHORTCUTS, Extra.FAILURES, Extra.RULES, Extra.PART)) {
                inspect(window.open(extra), "over " + extra, unseen);
                window.closeExtras();
            }
        }
        assertEquals(Set.of(), unseen, String.join("\n", unseen));
    }

    private static void inspect(Parent root, String name, Set<String> unseen) {
        unseen.addAll(
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () -> {
                            Set<String> found = new TreeSet<>();
                            for (Node node : SeenNodes.below(root)) {
                                if (takesKeyboard(node) && isUnchanged(root, node)) {
                                    found.add(name + ": " + SeenNodes.path(node));
                                }
                            }
                            return found;
                        }));
    }

    private static boolean takesKeyboard(Node node) {
        return node.isFocusTraversable()
                && !node.isDisabled()
                && !(node instanceof ScrollPane)
                && !(node instanceof ScrollBar)
                && !(node instanceof SplitPane);
    }

    private static boolean isUnchanged(Parent root, Node node) {
        Scene scene = root.getScene();
        Node before = scene.getFocusOwner();
        root.requestFocus();
        node.requestFocus();
        if (!node.isFocused()) {
            return false;
        }
        int[] with = around(root, node);
        root.requestFocus();
        int[] without = around(root, node);
        if (before != null) {
            before.requestFocus();
        }
        int changed = 0;
        for (int i = 0; i < Math.min(with.length, without.length); i++) {
            if (differs(with[i], without[i])) {
                changed++;
            }
        }
        return with.length == without.length && changed < LEAST_PIXELS;
    }

    private static boolean differs(int one, int other) {
        int difference = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            difference += Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
        }
        return difference >= LEAST_CHANGE;
    }

    private static int[] around(Parent root, Node node) {
        root.applyCss();
        root.layout();
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(
                new Rectangle2D(
                        Math.floor(bounds.getMinX()) - AROUND,
                        Math.floor(bounds.getMinY()) - AROUND,
                        Math.ceil(bounds.getWidth()) + 2 * AROUND,
                        Math.ceil(bounds.getHeight()) + 2 * AROUND));
        WritableImage image = root.snapshot(part, null);
        return Screen.pixels(image, 0, 0, (int) image.getWidth(), (int) image.getHeight());
    }
}
