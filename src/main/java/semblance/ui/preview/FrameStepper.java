package semblance.ui.preview;

import org.jspecify.annotations.Nullable;

import semblance.library.Playback;
import semblance.library.PreviewException;
import semblance.media.Picture;
import semblance.media.Sample;

import java.nio.file.Path;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds the frame before or after a moment of a video, and keeps those around it for the next step.
 * Every call blocks; one at a time.
 */
final class FrameStepper {
    private static final int SOUND_RATE_HZ = 8_000;
    private static final int KEPT = 48;
    private static final int AHEAD = 12;
    private static final double LOOK_BACK_SECONDS = 1.5;
    private static final double SAME_FRAME_SECONDS = 1e-3;
    private static final double NANOS = 1e9;

    private final PreviewSource source;
    private final Path file;
    private final int shortSide;
    private final NavigableMap<Double, Picture> kept = new TreeMap<>();

    FrameStepper(PreviewSource source, Path file, int shortSide) {
        this.source = source;
        this.file = file;
        this.shortSide = shortSide;
    }

    /** Returns the frame after the one seen at {@code seconds}, or null at the end. */
    synchronized @Nullable Picture after(double seconds)
            throws PreviewException, InterruptedException {
        double than = seconds + SAME_FRAME_SECONDS;
        Picture next = keptAfter(than);
        if (next == null) {
            read(Math.max(0, seconds), than);
            next = keptAfter(than);
        }
        return next;
    }

    /** Returns the frame before the one seen at {@code seconds}, or null at the beginning. */
    synchronized @Nullable Picture before(double seconds)
            throws PreviewException, InterruptedException {
        double than = seconds - SAME_FRAME_SECONDS;
        Picture previous = keptBefore(than, seconds);
        if (previous == null) {
            read(Math.max(0, seconds - LOOK_BACK_SECONDS), than);
            var entry = kept.lowerEntry(than);
            previous = entry == null ? null : entry.getValue();
        }
        return previous;
    }

    private @Nullable Picture keptAfter(double than) {
        // Only inside what was read in one go is the next kept frame the next of the file.
        var floor = kept.floorEntry(than);
        var higher = kept.higherEntry(than);
        return floor == null || higher == null ? null : higher.getValue();
    }

    private @Nullable Picture keptBefore(double than, double seconds) {
        var lower = kept.lowerEntry(than);
        var ceiling = kept.ceilingEntry(seconds - SAME_FRAME_SECONDS);
        return lower == null || ceiling == null ? null : lower.getValue();
    }

    private void read(double from, double than) throws PreviewException, InterruptedException {
        kept.clear();
        try (Playback playback =
                source.play(
                        file,
                        Duration.ofNanos(Math.round(from * NANOS)),
                        shortSide,
                        SOUND_RATE_HZ)) {
            int ahead = 0;
            Sample sample = playback.next();
            while (sample != null && ahead < AHEAD) {
                if (sample instanceof Picture picture && picture.span() != null) {
                    double time = picture.span().startSeconds();
                    kept.put(time, picture);
                    if (kept.size() > KEPT) {
                        kept.pollFirstEntry();
                    }
                    ahead += time > than ? 1 : 0;
                }
                sample = playback.next();
            }
        }
    }
}
