package semblance.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import semblance.settings.WindowBounds;

import java.util.Comparator;
import java.util.List;

/** Puts a window where it was, and keeps it where a person can get hold of it. */
final class WindowFrame {
    static final int MIN_WIDTH = 820;
    static final int MIN_HEIGHT = 560;
    static final int WIDTH = 1280;
    static final int HEIGHT = 800;

    /** So much of a window's head must be seen on a screen for the pointer to take it. */
    private static final double GRIP_WIDTH = 120;

    private static final double GRIP_HEIGHT = 32;

    private WindowFrame() {}

    static void place(Stage stage, @Nullable WindowBounds before) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Rectangle2D first = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(MIN_WIDTH, first.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, first.getHeight()));
        if (before == null) {
            stage.setWidth(Math.min(WIDTH, first.getWidth()));
            stage.setHeight(Math.min(HEIGHT, first.getHeight()));
            return;
        }
        WindowBounds now = fit(before, screens, first);
        stage.setX(now.x());
        stage.setY(now.y());
        stage.setWidth(now.width());
        stage.setHeight(now.height());
        stage.setMaximized(now.maximized());
    }

    /**
     * Returns bounds on the screens that there are now: where the window was if its head can be
     * seen there, else in the middle of the first screen; never larger than its screen.
     */
    static WindowBounds fit(WindowBounds before, List<Rectangle2D> screens, Rectangle2D first) {
        Rectangle2D screen =
                screens.stream()
                        .filter(it -> grip(before, it) > 0)
                        .max(Comparator.comparingDouble(it -> grip(before, it)))
                        .orElse(null);
        Rectangle2D on = screen == null ? first : screen;
        double width = Math.min(Math.max(MIN_WIDTH, before.width()), on.getWidth());
        double height = Math.min(Math.max(MIN_HEIGHT, before.height()), on.getHeight());
        double x = screen == null ? on.getMinX() + (on.getWidth() - width) / 2 : before.x();
        double y = screen == null ? on.getMinY() + (on.getHeight() - height) / 2 : before.y();
        return new WindowBounds(x, Math.max(on.getMinY(), y), width, height, before.maximized());
    }

    /** Returns how much of the window's head is seen on a screen, 0 if it is too little. */
    private static double grip(WindowBounds window, Rectangle2D screen) {
        double width =
                Math.min(window.x() + window.width(), screen.getMaxX())
                        - Math.max(window.x(), screen.getMinX());
        boolean high =
                window.y() >= screen.getMinY() - GRIP_HEIGHT
                        && window.y() + GRIP_HEIGHT <= screen.getMaxY();
        return high && width >= GRIP_WIDTH ? width : 0;
    }

    static WindowBounds bounds(Stage stage, @Nullable WindowBounds before) {
        // A maximized window keeps the place that it had before.
        return stage.isMaximized() && before != null
                ? new WindowBounds(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowBounds(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized());
    }
}
