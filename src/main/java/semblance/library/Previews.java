package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.engine.MediaView;
import semblance.engine.ViewRequest;
import semblance.media.MediaFacts;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Shows and plays files, in the library or not. Safe for use by many threads; every call blocks.
 */
public final class Previews {
    private static final int WAVEFORM_RATE_HZ = 8000;

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
        try (Playback frames = open(file, new ViewRequest(shortSide, null, at))) {
            for (Sample sample = frames.next(); sample != null; sample = frames.next()) {
                if (sample instanceof Picture picture) {
                    return picture;
                }
            }
        }
        throw new PreviewException("There is no picture at this moment of the film.");
    }

    /**
     * Returns the outline of a recording or of a film's sound track.
     *
     * @param columns how many peaks at most
     */
    public Waveform waveform(Path file, int columns) throws PreviewException, InterruptedException {
        WaveformBuilder outline = new WaveformBuilder(WAVEFORM_RATE_HZ);
        try (Playback playback =
                open(file, new ViewRequest(null, WAVEFORM_RATE_HZ, Duration.ZERO))) {
            for (Sample sample = playback.next(); sample != null; sample = playback.next()) {
                if (sample instanceof Sound sound) {
                    outline.add(sound);
                }
            }
        }
        return outline.finish(columns);
    }

    public MediaFacts facts(Path file) throws PreviewException {
        try (Playback playback = open(file, new ViewRequest(1, WAVEFORM_RATE_HZ, Duration.ZERO))) {
            return playback.facts();
        }
    }

    /**
     * Opens a sound or a video for playback from a time on: its sound in short pieces and all its
     * frames.
     */
    public Playback play(Path file, Duration from, int shortSide, int sampleRateHz)
            throws PreviewException {
        return open(file, new ViewRequest(shortSide, sampleRateHz, from));
    }

    private Playback open(Path file, ViewRequest request) throws PreviewException {
        try {
            return new ViewPlayback(engine.open(engine.identify(file), request));
        } catch (AnalysisException e) {
            throw new PreviewException(e);
        }
    }

    /** Hides the engine from those who only watch and listen. */
    private record ViewPlayback(MediaView view) implements Playback {
        @Override
        public MediaFacts facts() {
            return view.facts();
        }

        @Override
        public @Nullable Sample next() throws PreviewException, InterruptedException {
            try {
                return view.next();
            } catch (AnalysisException e) {
                throw new PreviewException(e);
            }
        }

        @Override
        public void close() {
            view.close();
        }
    }
}
