package semblance.ui.look;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableNumberValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import java.util.Locale;

/**
 * How large text is: 1 as designed, 2 twice as large. Sizes in style sheets are in {@code em} and
 * follow the root's font; for sizes that must stand in code there is {@link #px}. The scale is one
 * for the whole program. Belongs to the JavaFX thread.
 */
public final class TextScale {
    public static final double LEAST = 0.8;
    public static final double MOST = 2;

    /** The size of text at scale 1, in pixels. */
    private static final double BASE = 14;

    private static final DoubleProperty FACTOR = new SimpleDoubleProperty(1);
    private static boolean followed;

    private TextScale() {}

    /** Chooses the scale of all text; kept between {@link #LEAST} and {@link #MOST}. */
    public static void set(double factor) {
        FACTOR.set(Math.clamp(factor, LEAST, MOST));
    }

    public static ReadOnlyDoubleProperty factorProperty() {
        return FACTOR;
    }

    public static double factor() {
        return FACTOR.get();
    }

    /** Returns a length that goes around text, which is so many pixels at scale 1. */
    public static double px(double atScaleOne) {
        return atScaleOne * factor();
    }

    /** Returns {@link #px} that follows the scale. */
    public static DoubleBinding follow(double atScaleOne) {
        return FACTOR.multiply(atScaleOne);
    }

    /**
     * Makes a bar as wide as its text needs, but no wider than its share of a window, so that large
     * text leaves room for what stands beside it.
     */
    public static void fitWidth(Region bar, double atScaleOne, ObservableNumberValue most) {
        bar.setMinWidth(0);
        bar.prefWidthProperty().bind(Bindings.min(follow(atScaleOne), most));
    }

    /**
     * Does something whenever the scale changes, as long as a node is in use: the scale stays, and
     * would hold all windows that ever were.
     */
    public static void onChange(Node owner, Runnable action) {
        ChangeListener<Number> listener = (scale, before, now) -> action.run();
        owner.getProperties().put(listener, listener);
        FACTOR.addListener(new WeakChangeListener<>(listener));
    }

    /** Lets a window's or dialog's root and all below follow the scale. */
    static void addTo(Parent root) {
        root.styleProperty().bind(FACTOR.map(factor -> style()));
        followInPopups();
    }

    /** Menus and tooltips are windows of their own, whose root has the theme's size of text. */
    private static void followInPopups() {
        if (followed) {
            return;
        }
        followed = true;
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(TextScale::follow);
                                    }
                                });
    }

    private static void follow(Window window) {
        if (window instanceof PopupWindow && window.getScene() != null) {
            window.getScene().getRoot().setStyle(style());
        }
    }

    private static String style() {
        return String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", px(BASE));
    }
}
