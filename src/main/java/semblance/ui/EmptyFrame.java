package semblance.ui;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * What is seen of the window before there is anything in it: its bars as empty areas. The colours
 * and sizes are those of semblance.css, written out, because reading style sheets takes longer than
 * all of this; a test compares them. Belongs to the JavaFX thread.
 */
final class EmptyFrame extends BorderPane {
    /** As much as the top bar takes with its field, and the side bar with its folders. */
    static final double TOP = 65;

    static final double SIDE = 248;

    EmptyFrame(boolean dark) {
        setBackground(new Background(fill(ground(dark), Insets.EMPTY)));
        Region top = bar(dark, new Insets(0, 0, 1, 0));
        top.setMinHeight(TOP);
        Region side = bar(dark, new Insets(0, 1, 0, 0));
        side.setMinWidth(SIDE);
        setTop(top);
        setLeft(side);
    }

    /** Returns the colour of what lies below everything. */
    static Color ground(boolean dark) {
        return Color.web(dark ? "#0d1117" : "#ffffff");
    }

    static Color barGround(boolean dark) {
        return Color.web(dark ? "#010409" : "#f6f8fa");
    }

    static Color line(boolean dark) {
        return Color.web(dark ? "#21262d" : "#eaeef2");
    }

    private static Region bar(boolean dark, Insets line) {
        Region bar = new Region();
        bar.setBackground(
                new Background(fill(line(dark), Insets.EMPTY), fill(barGround(dark), line)));
        return bar;
    }

    private static BackgroundFill fill(Color color, Insets insets) {
        return new BackgroundFill(color, CornerRadii.EMPTY, insets);
    }
}
