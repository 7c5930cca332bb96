package semblance.ui.results;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/** Two parts at the two ends of one line, or below each other where they do not fit beside. */
public final class HeadLine extends Pane {
    private static final double GAP = 12;
    private static final double WIDE = 1e6;

    private final FlowPane left;
    private final FlowPane right;

    public HeadLine(FlowPane left, FlowPane right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private boolean fits(double inner) {
        return oneLine(left) + GAP + oneLine(right) <= inner;
    }

    /** A flow's own idea of its width is where it usually wraps, not how long one line is. */
    private static double oneLine(FlowPane flow) {
        double width = 0;
        int count = 0;
        for (Node node : flow.getChildren()) {
            if (node.isManaged()) {
                width += Math.ceil(node.prefWidth(-1));
                count++;
            }
        }
        return width + Math.max(0, count - 1) * flow.getHgap() + 1;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + oneLine(left) + GAP + oneLine(right) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? WIDE : inner(width);
        boolean isOne = fits(inner);
        double one = left.prefHeight(isOne ? WIDE : inner);
        double other = right.prefHeight(isOne ? WIDE : inner);
        return snappedTopInset()
                + (isOne ? Math.max(one, other) : one + GAP / 2 + other)
                + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double inner = inner(getWidth());
        double top = snappedTopInset();
        double from = snappedLeftInset();
        double leftHeight = left.prefHeight(fits(inner) ? WIDE : inner);
        double rightHeight = right.prefHeight(fits(inner) ? WIDE : inner);
        double rightWidth = Math.min(oneLine(right), inner);
        if (fits(inner)) {
            double height = Math.max(leftHeight, rightHeight);
            left.resizeRelocate(
                    from,
                    top + Math.round((height - leftHeight) / 2),
                    inner - rightWidth - GAP,
                    leftHeight);
            right.resizeRelocate(
                    from + inner - rightWidth,
                    top + Math.round((height - rightHeight) / 2),
                    rightWidth,
                    rightHeight);
        } else {
            left.resizeRelocate(from, top, inner, leftHeight);
            right.resizeRelocate(from, top + leftHeight + GAP / 2, inner, rightHeight);
        }
    }
}
