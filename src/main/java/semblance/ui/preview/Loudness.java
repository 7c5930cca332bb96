package semblance.ui.preview;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * How loud everything is played; it stays from file to file. Changed on the thread that draws,
 * {@link #gain} is read by the one that plays.
 */
final class Loudness {
    private final DoubleProperty volume = new SimpleDoubleProperty(this, "volume", 0.8);
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");
    private volatile double gain;

    Loudness() {
        volume.subscribe(() -> update());
        muted.subscribe(() -> update());
        update();
    }

    /** 0 to 1, as a person hears it. */
    DoubleProperty volume() {
        return volume;
    }

    BooleanProperty muted() {
        return muted;
    }

    /** Returns the factor for samples: the square of the volume, near to how loudness is heard. */
    double gain() {
        return gain;
    }

    private void update() {
        double clamped = Math.clamp(volume.get(), 0, 1);
        gain = muted.get() ? 0 : clamped * clamped;
    }
}
