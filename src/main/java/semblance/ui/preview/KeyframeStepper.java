package semblance.ui.preview;

import org.jspecify.annotations.Nullable;

import semblance.library.Playback;
import semblance.library.PreviewException;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Finds the keyframe before or after a moment of a video: those that are indexed, about one for
 * each scene. Every call blocks.
 */
final class KeyframeStepper {
    private static final double SAME_FRAME_SECONDS = 1e-3;
    private static final double LOOK_BACK_SECONDS = 20;
    private static final double LOOK_BACK_FURTHER = 4;
    private static final double NANOS = 1e9;

    private final PreviewSource source;
    private final Path file;
    private final int shortSide;

    KeyframeStepper(PreviewSource source, Path file, int shortSide) {
        this.source = source;
        this.file = file;
        this.shortSide = shortSide;
    }

    /** Returns the first keyframe after {@code seconds}, or null if there is none. */
    @Nullable Picture after(double seconds) throws PreviewException, InterruptedException {
        try (Playback keyframes = open(seconds)) {
            for (Sample sample = keyframes.next(); sample != null; sample = keyframes.next()) {
                if (sample instanceof Picture picture
                        && begins(picture) > seconds + SAME_FRAME_SECONDS) {
                    return picture;
                }
            }
        }
        return null;
    }

    /** Returns the last keyframe before {@code seconds}, or null if there is none. */
    @Nullable Picture before(double seconds) throws PreviewException, InterruptedException {
        double back = LOOK_BACK_SECONDS;
        double from = Math.max(0, seconds - back);
        Picture found = lastBetween(from, seconds);
        // A static scene can be long: from its end the way back to its keyframe is, too.
        while (found == null && from > 0) {
            back *= LOOK_BACK_FURTHER;
            from = Math.max(0, seconds - back);
            found = lastBetween(from, seconds);
        }
        return found;
    }

    private @Nullable Picture lastBetween(double from, double seconds)
            throws PreviewException, InterruptedException {
        Picture last = null;
        try (Playback keyframes = open(from)) {
            for (Sample sample = keyframes.next(); sample != null; sample = keyframes.next()) {
                if (sample instanceof Picture picture) {
                    if (begins(picture) >= seconds - SAME_FRAME_SECONDS) {
                        return last;
                    }
                    last = picture;
                }
            }
        }
        return last;
    }

    private Playback open(double from) throws PreviewException {
        return source.keyframes(file, shortSide, Duration.ofNanos(Math.round(from * NANOS)));
    }

    private static double begins(Picture picture) {
        TimeSpan span = picture.span();
        return span == null ? 0 : span.startSeconds();
    }
}
