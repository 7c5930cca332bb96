package semblance.library;

import semblance.engine.Engine;
import semblance.media.MediaFacts;
import semblance.media.Picture;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Shows and plays files, in the library or not. Safe for use by many threads; every call blocks.
 */
public final class Previews {
    private final Engine engine;

    public Previews(Engine engine) {
        this.engine = engine;
    }

    /**
     * Returns a picture, or a video's frame, reduced so that its shorter side is still at least
     * {@code shortSide} pixels.
     *
     * @param at the time of a video's frame; ignored for a picture
     */
    public Picture picture(Path file, int shortSide, Duration at)
            throws PreviewException, InterruptedException {
        throw new UnsupportedOperationException("in work " + engine);
    }

    public Waveform waveform(Path file, int columns) throws PreviewException, InterruptedException {
        throw new UnsupportedOperationException("in work");
    }

    public MediaFacts facts(Path file) throws PreviewException, InterruptedException {
        throw new UnsupportedOperationException("in work");
    }

    /**
     * Opens a sound or a video for playback from a time on: its sound in short pieces and all its
     * frames.
     */
    public Playback play(Path file, Duration from, int shortSide, int sampleRateHz)
            throws PreviewException {
        throw new UnsupportedOperationException("in work");
    }
}
