package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import semblance.settings.Theme;
import semblance.ui.SampleWindow.Extra;
import semblance.ui.SampleWindow.State;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where the keyboard is, is seen: what gets it looks different from before. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class VisibleFocusTest {
    /** So far around a control a ring may be drawn. */
    private static final int AROUND = 5;

    /** What differs less is not a difference that is seen. */
    private static final int LEAST_CHANGE = 24;

    private static final int LEAST_PIXELS = 20;

    private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    /** Most of the window is the same from state to state. */
    private final Set<String> known = new HashSet<>();

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

    private void inspect(Parent root, String name, Set<String> unseen) throws Exception {
        List<Node> nodes =
                onFx(() ->
                        SeenNodes.below(root).stream()
                                .filter(VisibleFocusTest::takesKeyboard)
                                .filter(it -> known.add(SeenNodes.path(it)))
                                .toList());
        Node before = onFx(() -> root.getScene().getFocusOwner());
        for (Node node : nodes) {
            if (isUnchanged(root, node)) {
                unseen.add(name + ": " + SeenNodes.path(node));
            }
        }
        onFx(() -> {
            if (before != null) {
                before.requestFocus();
            }
            return root;
        });
    }

    private static boolean takesKeyboard(Node node) {
        return node.isFocusTraversable()
                && !node.isDisabled()
                && !(node instanceof ScrollPane)
                && !(node instanceof ScrollBar)
                && !(node instanceof SplitPane);
    }

    private static boolean isUnchanged(Parent root, Node node) throws Exception {
        focus(root, node, true);
        int[] with = onFx(() -> around(root, node));
        boolean isFocused = onFx(node::isFocused);
        focus(root, node, false);
        int[] without = onFx(() -> around(root, node));
        int changed = 0;
        for (int i = 0; i < Math.min(with.length, without.length); i++) {
            if (differs(with[i], without[i])) {
                changed++;
            }
        }
        return isFocused && with.length == without.length && changed < LEAST_PIXELS;
    }

    /** Gives a node the keyboard as if by a key, or takes it away, and waits until it is drawn. */
    private static void focus(Parent root, Node node, boolean has) throws Exception {
        CountDownLatch drawn = new CountDownLatch(1);
        onFx(() -> {
            reveal(node);
            (has ? node : root).requestFocus();
            node.pseudoClassStateChanged(VISIBLE, has);
            root.getScene().addPostLayoutPulseListener(drawn::countDown);
            Platform.requestNextPulse();
            return node;
        });
        assertTrue(drawn.await(10, TimeUnit.SECONDS));
    }

    private static void reveal(Node node) {
        if (SeenNodes.scroller(node) instanceof ScrollPane pane) {
            Bounds all = pane.getContent().getLayoutBounds();
            Bounds at = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double hidden = all.getHeight() - pane.getViewportBounds().getHeight();
            if (hidden > 0) {
                double wanted = at.getCenterY() - pane.getViewportBounds().getHeight() / 2;
                pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
            }
        }
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    private static boolean differs(int one, int other) {
        int difference = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            difference += Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
        }
        return difference >= LEAST_CHANGE;
    }

    /** Returns what has the ring: the field of the search has its icons within. */
    private static Node frame(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("search-field") && node.getId() != null) {
                return node.getId().equals("search-words") ? at : node;
            }
        }
        return node;
    }

    private static int[] around(Parent root, Node node) {
        Node seen = frame(node);
        Bounds bounds = seen.localToScene(seen.getLayoutBounds());
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
