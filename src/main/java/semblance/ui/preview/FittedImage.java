package semblance.ui.preview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * Shows an image as large as the width allows, or smaller where that would be too high, and centred
 * on whole pixels. Its shape is known before the image is, so that nothing jumps when it arrives.
 */
final class FittedImage extends Region {
    private static final double SMALLEST = 64;

    private final ImageView view = new ImageView();
    private final ReadOnlyObjectWrapper<Bounds> imageBounds =
            new ReadOnlyObjectWrapper<>(this, "imageBounds", new BoundingBox(0, 0, 0, 0));
    private double shape = 4.0 / 3;
    private double heightLimit = Double.MAX_VALUE;
    private double ownWidth = Double.MAX_VALUE;
    private @Nullable Node overlay;

    FittedImage() {
        getStyleClass().add("fitted-image");
        view.setSmooth(true);
        view.setPreserveRatio(false);
        getChildren().add(view);
    }

    /** Sets the full size of what will be shown, in its own pixels. */
    void setFullSize(int width, int height) {
        shape = width / (double) height;
        ownWidth = width;
        requestLayout();
    }

    /** Sets how high this may become. */
    void setHeightLimit(double limit) {
        if (limit != heightLimit) {
            heightLimit = limit;
            requestLayout();
        }
    }

    void setImage(@Nullable Image image) {
        view.setImage(image);
    }

    @Nullable Image image() {
        return view.getImage();
    }

    /** Lays a node over all of this, not only over the image. */
    void setOverlay(Node node) {
        overlay = node;
        getChildren().add(node);
    }

    /** Where the image lies in this. */
    ReadOnlyObjectProperty<Bounds> imageBounds() {
        return imageBounds.getReadOnlyProperty();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return SMALLEST;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double full = width <= 0 ? SMALLEST : Math.min(width, enlargedWidth()) / shape;
        return Math.ceil(Math.clamp(full, SMALLEST, Math.max(SMALLEST, heightLimit)));
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(Math.min(getWidth(), getHeight() * shape), enlargedWidth());
        double height = width / shape;
        double x = snapPositionX((getWidth() - width) / 2);
        double y = snapPositionY((getHeight() - height) / 2);
        double w = Math.max(1, snapSizeX(width));
        double h = Math.max(1, snapSizeY(height));
        view.setFitWidth(w);
        view.setFitHeight(h);
        view.relocate(x, y);
        imageBounds.set(new BoundingBox(x, y, w, h));
        if (overlay != null) {
            overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }

    /** Tiny pictures, icons say, are not blown up to a blur that fills the pane. */
    private double enlargedWidth() {
        return ownWidth > Double.MAX_VALUE / 8 ? ownWidth : Math.max(ownWidth * 4, SMALLEST);
    }
}
