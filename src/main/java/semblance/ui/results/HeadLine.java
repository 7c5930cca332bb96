package semblance.ui.results;

import javafx.geometry.Orientation;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/** Two parts at the two ends of one line, or below each other where they do not fit beside. */
final class HeadLine extends Pane {
    private static final double GAP = 12;

    private final FlowPane left;
    private final FlowPane right;

    HeadLine(FlowPane left, FlowPane right) {
        // All on one line, if there is room.
        left.setPrefWrapLength(Double.MAX_VALUE);
        right.setPrefWrapLength(Double.MAX_VALUE);
        this.left = left;
        this.right = right;
        getStyleClass().add("results-head");
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
        return left.prefWidth(-1) + GAP + right.prefWidth(-1) <= inner;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? Double.MAX_VALUE : inner(width);
        boolean isOne = fits(inner);
        double one = left.prefHeight(isOne ? -1 : inner);
        double other = right.prefHeight(isOne ? -1 : inner);
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
        double leftHeight = left.prefHeight(fits(inner) ? -1 : inner);
        double rightHeight = right.prefHeight(fits(inner) ? -1 : inner);
        double rightWidth = Math.min(right.prefWidth(-1), inner);
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
