package semblance.ui.preview;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What the pane shows of one file. On the thread that draws. */
interface MediaView {
    Region node();

    /** What has the keys of the view. */
    Node keyboard();

    /** Sets how high the picture may become, so that facts stay in sight. */
    void setHeightLimit(double limit);

    /** Stops all work and all sound. */
    void dispose();
}
