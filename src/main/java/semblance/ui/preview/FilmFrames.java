package semblance.ui.preview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import semblance.media.Picture;
import semblance.media.TimeSpan;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * The frame of a film that is seen, whether it was played or asked for. Knows no node; belongs to
 * the thread that draws.
 */
final class FilmFrames {
    private final Stills stills;
    private final ReadOnlyObjectWrapper<@Nullable Picture> frame =
            new ReadOnlyObjectWrapper<>(this, "frame");
    private int shortSide = 360;

    FilmFrames(Stills stills) {
        this.stills = stills;
    }

    ReadOnlyObjectProperty<@Nullable Picture> frame() {
        return frame.getReadOnlyProperty();
    }

    /** Sets how large frames are wanted, in pixels of the shorter side. */
    void setShortSide(int pixels) {
        shortSide = pixels;
        stills.setShortSide(pixels);
    }

    int shortSide() {
        return shortSide;
    }

    void show(Picture picture) {
        frame.set(picture);
    }

    /**
     * Reads the frame at a moment.
     *
     * @param wanted asked when it has been read: a film that plays by then has a newer one
     */
    void want(DoubleSupplier seconds, BooleanSupplier wanted) {
        stills.want(
                seconds,
                picture -> {
                    if (wanted.getAsBoolean()) {
                        frame.set(picture);
                    }
                });
    }

    /**
     * Goes to another frame.
     *
     * @param position where the film stands: a little after the beginning of the frame that is seen
     * @param onSeen told when that frame begins
     */
    void step(FrameStep step, double position, Consumer<Double> onSeen) {
        stills.step(
                step,
                begins(frame.get(), position),
                picture -> {
                    frame.set(picture);
                    onSeen.accept(begins(picture, position));
                });
    }

    void cancel() {
        stills.cancel();
    }

    private static double begins(@Nullable Picture picture, double otherwise) {
        TimeSpan span = picture == null ? null : picture.span();
        return span == null ? otherwise : span.startSeconds();
    }
}
