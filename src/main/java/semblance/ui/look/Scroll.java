package semblance.ui.look;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * Lets a page be moved up and down where the window is too low for it, or its text too large; where
 * there is room it is not seen. How low a page can be is its least height.
 */
public final class Scroll extends ScrollPane {
    public Scroll(Node page) {
        super(page);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinSize(0, 0);
        getStyleClass().add("page-scroll");
    }
}
