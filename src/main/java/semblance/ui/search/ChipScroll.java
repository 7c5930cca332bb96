package semblance.ui.search;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Moves lines of chips up and down where they are more than have room. */
final class ChipScroll extends ScrollPane {
    private final Region lines;

    ChipScroll(Region lines) {
        super(lines);
        this.lines = lines;
        setFitToWidth(true);
        setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("query-scroll");
    }

    /** Moves the lines as little as needed for one of their nodes to be seen. */
    void reveal(Node node) {
        layout();
        double room = getViewportBounds().getHeight();
        double hidden = lines.getHeight() - room;
        double top = getVvalue() * Math.max(0, hidden);
        double begin = node.getBoundsInParent().getMinY();
        double end = node.getBoundsInParent().getMaxY();
        if (hidden > 0 && (begin < top || end > top + room)) {
            setVvalue(Math.clamp((begin < top ? begin : end - room) / hidden, 0, 1));
        }
    }
}
