package semblance.ui.look;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;

import java.util.Locale;

/**
 * How large text is: 1 as designed, up to 2. All sizes in style sheets are in {@code em} and follow
 * the root's font; for sizes that must stand in code there is {@link #px}. The scale is one for the
 * whole program. Belongs to the JavaFX thread.
 */
public final class TextScale {
    /** The size of text at scale 1, in pixels. */
    public static final double BASE = 14;

    public static final double LEAST = 1;
    public static final double MOST = 2;

    private static final DoubleProperty FACTOR = new SimpleDoubleProperty(LEAST);

    private TextScale() {}

    /** Chooses the scale of all text; kept between {@link #LEAST} and {@link #MOST}. */
    public static void set(double factor) {
        FACTOR.set(Math.clamp(factor, LEAST, MOST));
    }

    public static ReadOnlyDoubleProperty factorProperty() {
        return FACTOR;
    }

    /** Returns a length that goes around text, which is so many pixels at scale 1. */
    public static double px(double atScaleOne) {
        return atScaleOne * FACTOR.get();
    }

    /** Returns {@link #px} that follows the scale. */
    public static DoubleBinding pxBinding(double atScaleOne) {
        return FACTOR.multiply(atScaleOne);
    }

    /** Lets a window's or dialog's root and all below follow the scale. */
    static void addTo(Parent root) {
        root.styleProperty().bind(Bindings.createStringBinding(TextScale::style, FACTOR));
    }

    private static String style() {
        return String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", px(BASE));
    }
}
