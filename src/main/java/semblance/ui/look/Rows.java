package semblance.ui.look;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

import java.util.ArrayList;
import java.util.List;

/**
 * Nodes beside each other as long as they fit, then below. Unlike the flow that it is made from it
 * is as wide as one line of all of them where there is room, and gives none of them more than its
 * own width: so buttons and labels that wrap or are shortened stay in the window however large text
 * is. Gaps and alignment are those of the flow.
 */
public class Rows extends FlowPane {
    public Rows(Node... nodes) {
        super(nodes);
    }

    /** One line: its nodes and how large they are together. */
    private record Row(List<Node> nodes, double width, double height) {}

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        List<Node> nodes = getManagedChildren();
        for (Node node : nodes) {
            width += snapSizeX(node.prefWidth(-1));
        }
        return snappedLeftInset()
                + width
                + Math.max(0, nodes.size() - 1) * snapSpaceX(getHgap())
                + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = snappedTopInset() + snappedBottomInset();
        List<Row> rows = rows(width < 0 ? computePrefWidth(-1) : width);
        for (Row row : rows) {
            height += row.height();
        }
        return height + Math.max(0, rows.size() - 1) * snapSpaceY(getVgap());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight();
        HPos side = getAlignment().getHpos();
        double spare = Math.max(0, getHeight() - computePrefHeight(getWidth()));
        double y =
                snappedTopInset()
                        + switch (getAlignment().getVpos()) {
                            case TOP -> 0;
                            case CENTER, BASELINE -> spare / 2;
                            case BOTTOM -> spare;
                        };
        for (Row row : rows(getWidth())) {
            double free = room - row.width();
            double x =
                    snappedLeftInset()
                            + switch (side) {
                                case LEFT -> 0;
                                case CENTER -> free / 2;
                                case RIGHT -> free;
                            };
            for (Node node : row.nodes()) {
                double width = width(node, room);
                double height = height(node, width);
                node.resizeRelocate(
                        snapPositionX(x), snapPositionY(y + beside(row, height)), width, height);
                x += width + snapSpaceX(getHgap());
            }
            y += row.height() + snapSpaceY(getVgap());
        }
    }

    /** Returns how far a node lies below the upper edge of its row. */
    private double beside(Row row, double height) {
        return switch (getRowValignment()) {
            case TOP -> 0;
            case CENTER, BASELINE -> (row.height() - height) / 2;
            case BOTTOM -> row.height() - height;
        };
    }

    private List<Row> rows(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        List<Row> rows = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        double x = 0;
        double height = 0;
        for (Node node : getManagedChildren()) {
            double taken = width(node, room);
            double after = nodes.isEmpty() ? taken : x + snapSpaceX(getHgap()) + taken;
            if (after > room && !nodes.isEmpty()) {
                rows.add(new Row(List.copyOf(nodes), x, height));
                nodes.clear();
                height = 0;
                after = taken;
            }
            nodes.add(node);
            x = after;
            height = Math.max(height, height(node, taken));
        }
        if (!nodes.isEmpty()) {
            rows.add(new Row(List.copyOf(nodes), x, height));
        }
        return rows;
    }

    private double width(Node node, double room) {
        return Math.max(0, Math.min(room, snapSizeX(node.prefWidth(-1))));
    }

    private double height(Node node, double width) {
        return snapSizeY(
                node.prefHeight(node.getContentBias() == Orientation.HORIZONTAL ? width : -1));
    }
}
