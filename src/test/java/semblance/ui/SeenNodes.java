package semblance.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The nodes of a window that a person can see. Belongs to the JavaFX thread. */
final class SeenNodes {
    private SeenNodes() {}

    static List<Node> below(Node root) {
        List<Node> all = new ArrayList<>();
        add(root, all);
        return all;
    }

    private static void add(Node node, List<Node> all) {
        Bounds bounds = node.getLayoutBounds();
        if (!node.isVisible() || (node.getOpacity() == 0 && !node.isFocusTraversable())) {
            return;
        }
        if (bounds.getWidth() > 0 || bounds.getHeight() > 0) {
            all.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, all));
        }
    }

    /** Returns the text of a labelled node as it is drawn. */
    static @Nullable Text drawnText(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getStyleClass().contains("text"))
                .findFirst()
                .orElse(null);
    }

    /** Returns the nearest ancestor that scrolls, null if there is none. */
    static @Nullable Node scroller(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane
                    || at.getStyleClass().contains("virtual-flow")
                    || at.getStyleClass().contains("grid-lines")) {
                return at;
            }
        }
        return null;
    }

    /** Returns how a person who reads a test's failure finds a node. */
    static String path(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at != null && path.length() < 160; at = at.getParent()) {
            String name =
                    at.getId() != null
                            ? "#" + at.getId()
                            : at.getClass().getSimpleName()
                                    + (at.getStyleClass().isEmpty()
                                            ? ""
                                            : "." + at.getStyleClass().getLast());
            path.append(path.isEmpty() ? "" : " < ").append(name);
        }
        return path.toString();
    }
}
