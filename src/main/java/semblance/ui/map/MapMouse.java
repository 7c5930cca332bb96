package semblance.ui.map;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import org.jspecify.annotations.Nullable;

import semblance.atlas.Area;
import semblance.atlas.Atlas;

import java.util.function.IntConsumer;

/**
 * The mouse on the map: the wheel zooms, dragging moves the map or draws around files, a click
 * chooses, a double click opens, a click on a name goes there. Belongs to the JavaFX thread.
 */
final class MapMouse {
    private static final double PIXELS_TO_DOUBLE = 180;
    private static final double DRAG_PIXELS = 4;

    private final MapCanvas canvas;
    private final MapViewModel model;
    private final Callbacks callbacks;
    private MapTool tool = MapTool.MOVE;
    private @Nullable Outline drawn;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean isDrag;
    private int clicked = MapViewModel.NONE;

    /** Who is told what the mouse found. */
    interface Callbacks {
        /**
         * @param item {@link MapViewModel#NONE} if the mouse is over none
         */
        void hover(int item, double x, double y);

        void open(int item);

        void menu(int item, double screenX, double screenY);
    }

    MapMouse(MapCanvas canvas, MapViewModel model, Callbacks callbacks) {
        this.canvas = canvas;
        this.model = model;
        this.callbacks = callbacks;
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(
                MouseEvent.MOUSE_EXITED, event -> callbacks.hover(MapViewModel.NONE, 0, 0));
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        canvas.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        canvas.setOnContextMenuRequested(event -> {
            int item =
                    event.isKeyboardTrigger()
                            ? model.currentProperty().get()
                            : canvas.itemAt(event.getX(), event.getY());
            if (item != MapViewModel.NONE) {
                callbacks.menu(item, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    void use(MapTool chosen) {
        tool = chosen;
        canvas.setCursor(chosen == MapTool.MOVE ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isDirect()) {
            canvas.camera().drag(event.getDeltaX(), event.getDeltaY());
            canvas.repaint();
        } else if (event.getDeltaY() != 0) {
            canvas.camera()
                    .zoomAt(
                            event.getX(),
                            event.getY(),
                            Math.pow(2, event.getDeltaY() / PIXELS_TO_DOUBLE));
            canvas.moved();
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        canvas.camera().zoomAt(event.getX(), event.getY(), event.getZoomFactor());
        canvas.camera().jump();
        canvas.repaint();
        event.consume();
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        lastY = pressY;
        isDrag = false;
        boolean draws = tool != MapTool.MOVE || event.isShiftDown();
        drawn = draws ? new Outline() : null;
        addCorner(event);
    }

    private void addCorner(MouseEvent event) {
        if (drawn != null) {
            drawn.add(canvas.camera().mapX(event.getX()), canvas.camera().mapY(event.getY()));
        }
    }

    private void dragged(MouseEvent event) {
        if (!event.isPrimaryButtonDown()) {
            return;
        }
        isDrag |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > DRAG_PIXELS;
        if (!isDrag) {
            return;
        }
        callbacks.hover(MapViewModel.NONE, 0, 0);
        if (drawn == null) {
            canvas.setCursor(Cursor.CLOSED_HAND);
            canvas.camera().drag(event.getX() - lastX, event.getY() - lastY);
            canvas.repaint();
        } else if (tool == MapTool.RECTANGLE) {
            drawn =
                    Outline.rectangle(
                            canvas.camera().mapX(pressX),
                            canvas.camera().mapY(pressY),
                            canvas.camera().mapX(event.getX()),
                            canvas.camera().mapY(event.getY()));
            canvas.setOutline(drawn);
        } else {
            addCorner(event);
            canvas.setOutline(drawn);
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void released(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Outline shape = drawn;
        drawn = null;
        canvas.setOutline(null);
        use(tool);
        if (isDrag) {
            if (shape != null) {
                model.chooseAll(canvas.grid().inside(shape), event.isShortcutDown());
            }
            return;
        }
        clicked(event);
    }

    private void clicked(MouseEvent event) {
        Area area = canvas.names().at(event.getX(), event.getY());
        if (area != null && event.getClickCount() == 1) {
            canvas.camera().show(area.x(), area.y(), 1.6 * area.radius());
            canvas.moved();
            return;
        }
        boolean isSecond = event.getClickCount() == 2;
        // What the first click chose may have moved away from under the mouse: a panel has opened.
        int item = isSecond ? clicked : canvas.itemAt(event.getX(), event.getY());
        clicked = item;
        if (event.isShortcutDown()) {
            model.toggle(item);
        } else {
            model.choose(item);
            if (isSecond && item != MapViewModel.NONE) {
                callbacks.open(item);
            }
        }
    }

    private void moved(MouseEvent event) {
        boolean overName = canvas.names().at(event.getX(), event.getY()) != null;
        if (tool == MapTool.MOVE) {
            canvas.setCursor(overName ? Cursor.HAND : Cursor.DEFAULT);
        }
        callbacks.hover(
                overName ? MapViewModel.NONE : canvas.itemAt(event.getX(), event.getY()),
                event.getX(),
                event.getY());
    }

    /** Shows where an item is on the screen; does nothing for one that is none. */
    static void reveal(MapCanvas canvas, @Nullable Atlas atlas, int item, IntConsumer afterwards) {
        if (atlas != null && item != MapViewModel.NONE) {
            canvas.camera().reveal(atlas.x(item), atlas.y(item));
            canvas.moved();
            afterwards.accept(item);
        }
    }
}
