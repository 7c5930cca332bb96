package semblance.ui.preview;

import org.jspecify.annotations.Nullable;

import semblance.media.Picture;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Single frames of a video that does not play: the one at a moment, the next, the one before. One
 * is read at a time; while it is, only the latest wish for another is kept, so that a playhead in
 * the hand never leaves a queue behind. Belongs to the thread that draws.
 */
final class Stills {
    private static final double NANOS = 1e9;

    private final PreviewSource source;
    private final Background background;
    private final Path file;
    private final Consumer<Throwable> onFailure;
    private int shortSide = 360;
    private @Nullable FrameStepper stepper;
    private Background.Task task = Background.Task.NONE;
    private boolean wantedAgain;
    private boolean reading;

    Stills(PreviewSource source, Background background, Path file, Consumer<Throwable> onFailure) {
        this.source = source;
        this.background = background;
        this.file = file;
        this.onFailure = onFailure;
    }

    void setShortSide(int pixels) {
        if (pixels != shortSide) {
            shortSide = pixels;
            stepper = null;
        }
    }

    /** Reads another frame than the one that begins at {@code seconds}; none beyond the ends. */
    void step(FrameStep step, double seconds, Consumer<Picture> onRead) {
        FrameStepper steps = stepper == null ? new FrameStepper(source, file, shortSide) : stepper;
        stepper = steps;
        KeyframeStepper keyframes = new KeyframeStepper(source, file, shortSide);
        task.cancel();
        reading = false;
        task =
                background.run(
                        () ->
                                Optional.ofNullable(
                                        switch (step) {
                                            case PREVIOUS -> steps.before(seconds);
                                            case NEXT -> steps.after(seconds);
                                            case PREVIOUS_KEYFRAME -> keyframes.before(seconds);
                                            case NEXT_KEYFRAME -> keyframes.after(seconds);
                                        }),
                        picture -> picture.ifPresent(onRead),
                        onFailure);
    }

    /**
     * Reads the frame at a moment.
     *
     * @param seconds asked when the reading begins
     */
    void want(DoubleSupplier seconds, Consumer<Picture> onRead) {
        if (reading) {
            wantedAgain = true;
            return;
        }
        reading = true;
        Duration at = Duration.ofNanos(Math.round(seconds.getAsDouble() * NANOS));
        int side = shortSide;
        task.cancel();
        task =
                background.run(
                        () -> source.picture(file, side, at),
                        picture -> {
                            reading = false;
                            onRead.accept(picture);
                            if (wantedAgain) {
                                wantedAgain = false;
                                want(seconds, onRead);
                            }
                        },
                        problem -> {
                            reading = false;
                            wantedAgain = false;
                            onFailure.accept(problem);
                        });
    }

    void cancel() {
        task.cancel();
    }
}
