package semblance.ui.preview;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import semblance.media.Region;
import semblance.ui.look.Texts;
import semblance.ui.preview.RegionSelection.Grip;

import java.util.ArrayList;
import java.util.List;

/**
 * The rubber band over a picture: draws a {@link RegionSelection} and takes the mouse and the keys
 * that change it.
 */
final class RegionOverlay extends Pane {
    private static final double REACH = 8;
    private static final double HANDLE = 8;

    private final RegionSelection selection;
    private final ObservableValue<Bounds> image;
    private final List<Rectangle> shades = new ArrayList<>();
    private final Rectangle outline = new Rectangle();
    private final Rectangle frame = new Rectangle();
    private final List<Rectangle> handles = new ArrayList<>();
    private boolean pulling;

    RegionOverlay(RegionSelection selection, ObservableValue<Bounds> image) {
        this.selection = selection;
        this.image = image;
        getStyleClass().add("region-overlay");
        setFocusTraversable(true);
        setPickOnBounds(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.of("preview.picture"));
        setAccessibleHelp(Texts.of("preview.picture.help"));
        for (int i = 0; i < 4; i++) {
            shades.add(styled("region-shade"));
        }
        outline.getStyleClass().add("region-outline");
        frame.getStyleClass().add("region-frame");
        for (int i = 0; i < 8; i++) {
            Rectangle handle = styled("region-handle");
            handle.setWidth(HANDLE);
            handle.setHeight(HANDLE);
            handles.add(handle);
        }
        getChildren().addAll(shades);
        getChildren().addAll(outline, frame);
        getChildren().addAll(handles);
        getChildren().forEach(node -> node.setMouseTransparent(true));
        selection.region().subscribe(this::draw);
        image.subscribe(this::draw);
        draw();
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(event -> released());
        setOnMouseMoved(event -> setCursor(cursorAt(event)));
        setOnKeyPressed(this::keyPressed);
    }

    private static Rectangle styled(String styleClass) {
        Rectangle rectangle = new Rectangle();
        rectangle.getStyleClass().add(styleClass);
        return rectangle;
    }

    private double scale() {
        return image.getValue().getWidth() / selection.width();
    }

    private double pictureX(MouseEvent event) {
        return (event.getX() - image.getValue().getMinX()) / scale();
    }

    private double pictureY(MouseEvent event) {
        double vertical = image.getValue().getHeight() / selection.height();
        return (event.getY() - image.getValue().getMinY()) / vertical;
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            pulling = true;
            selection.press(pictureX(event), pictureY(event), REACH / scale());
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (pulling) {
            selection.drag(pictureX(event), pictureY(event));
            event.consume();
        }
    }

    private void released() {
        if (pulling) {
            pulling = false;
            selection.release();
        }
    }

    private Cursor cursorAt(MouseEvent event) {
        Grip grip = selection.gripAt(pictureX(event), pictureY(event), REACH / scale());
        if (grip == null) {
            return Cursor.CROSSHAIR;
        }
        if (grip.isWhole()) {
            return Cursor.MOVE;
        }
        if (grip.x() == 0) {
            return Cursor.V_RESIZE;
        }
        if (grip.y() == 0) {
            return Cursor.H_RESIZE;
        }
        return grip.x() == grip.y() ? Cursor.NW_RESIZE : Cursor.NE_RESIZE;
    }

    private void keyPressed(KeyEvent event) {
        boolean marked = selection.region().get() != null;
        int x = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        int y = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (!marked && event.getCode() == KeyCode.ENTER) {
            selection.selectMiddle();
        } else if (marked && event.getCode() == KeyCode.ESCAPE) {
            selection.clear();
        } else if (marked && (x != 0 || y != 0)) {
            selection.nudge(x, y, event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }

    private void draw() {
        Region marked = selection.region().get();
        boolean visible = marked != null && image.getValue().getWidth() > 1;
        getChildren().forEach(node -> node.setVisible(visible));
        if (marked != null && visible) {
            drawMark(marked, image.getValue());
        }
    }

    private void drawMark(Region marked, Bounds bounds) {
        double scaleY = bounds.getHeight() / selection.height();
        double x = Math.round(bounds.getMinX() + marked.x() * scale());
        double y = Math.round(bounds.getMinY() + marked.y() * scaleY);
        double w = Math.max(1, Math.round(marked.width() * scale()));
        double h = Math.max(1, Math.round(marked.height() * scaleY));
        double right = bounds.getMaxX() - x - w;
        double below = bounds.getMaxY() - y - h;
        place(
                shades.get(0),
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getWidth(),
                y - bounds.getMinY());
        place(shades.get(1), bounds.getMinX(), y + h, bounds.getWidth(), below);
        place(shades.get(2), bounds.getMinX(), y, x - bounds.getMinX(), h);
        place(shades.get(3), x + w, y, right, h);
        place(outline, x - 0.5, y - 0.5, w + 1, h + 1);
        place(frame, x + 0.5, y + 0.5, Math.max(0, w - 1), Math.max(0, h - 1));
        double[] columns = {x, x + w / 2, x + w, x, x + w, x, x + w / 2, x + w};
        double[] rows = {y, y, y, y + h / 2, y + h / 2, y + h, y + h, y + h};
        for (int i = 0; i < handles.size(); i++) {
            handles.get(i).setX(Math.rint(columns[i] - HANDLE / 2));
            handles.get(i).setY(Math.rint(rows[i] - HANDLE / 2));
        }
    }

    private static void place(@Nullable Rectangle shape, double x, double y, double w, double h) {
        if (shape != null) {
            shape.setX(x);
            shape.setY(y);
            shape.setWidth(Math.max(0, w));
            shape.setHeight(Math.max(0, h));
        }
    }
}
