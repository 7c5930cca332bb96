package semblance.ui.search;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import semblance.ui.look.TextScale;

import java.util.List;

/**
 * Lays nodes out in lines like words. The last one, a text field, takes what is left of its line,
 * or a line of its own where too little is left to type.
 */
final class ChipRows extends Pane {
    private static final double GAP = 6;
    private static final double LEAST_FOR_WORDS = 150;

    private @Nullable Runnable onResize;

    ChipRows() {
        getStyleClass().add("chip-rows");
        setMinWidth(0);
    }

    /** Sets what is told when another height may be wanted: a scroll pane keeps that to itself. */
    void setOnResize(Runnable action) {
        onResize = action;
    }

    @Override
    public void requestLayout() {
        super.requestLayout();
        // The constructor above this one asks for a layout, too.
        if (onResize != null) {
            onResize.run();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return TextScale.px(2 * LEAST_FOR_WORDS);
    }

    @Override
    protected double computePrefHeight(double width) {
        return lay(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        lay(getWidth(), true);
    }

    private double lay(double width, boolean place) {
        Insets insets = getInsets();
        double right = width - insets.getRight();
        double x = insets.getLeft();
        double y = insets.getTop();
        double line = 0;
        int from = 0;
        List<Node> nodes = getManagedChildren();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            boolean isWords = i == nodes.size() - 1;
            double room = right - insets.getLeft();
            double wanted =
                    isWords
                            ? Math.min(room, TextScale.px(LEAST_FOR_WORDS))
                            : Math.min(room, snapSizeX(node.prefWidth(-1)));
            if (x > insets.getLeft() && x + wanted > right) {
                centre(nodes, from, i, y, line, place);
                from = i;
                x = insets.getLeft();
                y += line + GAP;
                line = 0;
            }
            double taken = isWords ? right - x : wanted;
            double height = snapSizeY(node.prefHeight(-1));
            if (place) {
                node.resizeRelocate(x, y, taken, height);
            }
            line = Math.max(line, height);
            x += taken + GAP;
        }
        centre(nodes, from, nodes.size(), y, line, place);
        return y + line + insets.getBottom();
    }

    private void centre(List<Node> nodes, int from, int to, double y, double line, boolean place) {
        for (int i = from; place && i < to; i++) {
            Node node = nodes.get(i);
            node.setLayoutY(snapPositionY(y + (line - node.getLayoutBounds().getHeight()) / 2));
        }
    }
}
