package semblance.ui.map;

import javafx.scene.input.KeyEvent;

import semblance.atlas.Atlas;

/**
 * The keys on the map: arrows go from file to file, with the shortcut key they move the map; plus,
 * minus and 0 zoom; Space adds to what is chosen, Enter opens the menu. Belongs to the JavaFX
 * thread.
 */
final class MapKeys {
    private static final double STEP = .2;
    private static final double ZOOM = 1.5;

    private final MapCanvas canvas;
    private final MapViewModel model;
    private final Runnable menu;

    MapKeys(MapCanvas canvas, MapViewModel model, Runnable menu) {
        this.canvas = canvas;
        this.model = model;
        this.menu = menu;
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean isUsed =
                switch (event.getCode()) {
                    case LEFT, KP_LEFT -> go(event, -1, 0);
                    case RIGHT, KP_RIGHT -> go(event, 1, 0);
                    case UP, KP_UP -> go(event, 0, -1);
                    case DOWN, KP_DOWN -> go(event, 0, 1);
                    case PLUS, ADD, EQUALS -> zoom(ZOOM);
                    case MINUS, SUBTRACT -> zoom(1 / ZOOM);
                    case DIGIT0, NUMPAD0, HOME -> showAll();
                    case SPACE -> add();
                    case ENTER -> openMenu();
                    default -> false;
                };
        if (isUsed) {
            event.consume();
        }
    }

    private boolean go(KeyEvent event, int dx, int dy) {
        if (event.isShortcutDown()) {
            canvas.camera().pan(STEP * dx, STEP * dy);
            canvas.moved();
            return true;
        }
        Atlas atlas = model.atlasProperty().get();
        if (atlas == null) {
            return false;
        }
        int from = model.currentProperty().get();
        int next =
                from == MapViewModel.NONE
                        ? canvas.grid()
                                .nearest(
                                        canvas.camera().mapX(canvas.getWidth() / 2),
                                        canvas.camera().mapY(canvas.getHeight() / 2),
                                        2)
                        : canvas.grid().next(from, dx, dy);
        MapMouse.reveal(canvas, atlas, next, model::choose);
        // At the edge the keyboard stays on the map.
        return true;
    }

    private boolean zoom(double factor) {
        Atlas atlas = model.atlasProperty().get();
        int current = model.currentProperty().get();
        boolean hasCurrent = atlas != null && current != MapViewModel.NONE;
        canvas.camera()
                .zoomAt(
                        hasCurrent
                                ? canvas.camera().screenX(atlas.x(current))
                                : canvas.getWidth() / 2,
                        hasCurrent
                                ? canvas.camera().screenY(atlas.y(current))
                                : canvas.getHeight() / 2,
                        factor);
        canvas.moved();
        return true;
    }

    private boolean showAll() {
        canvas.camera().showAll();
        canvas.moved();
        return true;
    }

    private boolean add() {
        model.toggle(model.currentProperty().get());
        return true;
    }

    private boolean openMenu() {
        if (model.currentProperty().get() == MapViewModel.NONE) {
            return false;
        }
        menu.run();
        return true;
    }
}
