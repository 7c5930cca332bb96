package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.DecodeRequest.Frames;
import semblance.decode.SampleStream;
import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.media.MediaFacts;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Shows and plays files, in the library or not. Safe for use by many threads; every call blocks.
 */
public final class Previews {
    private static final int WAVEFORM_RATE_HZ = 8000;
    private static final Duration PIECE = Duration.ofMillis(100);
    private static final Duration FOREVER = Duration.ofDays(365);

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
        try {
            MediaFile media = engine.identify(file);
            boolean still = media.kind() == MediaKind.IMAGE;
            TimeSpan span = still ? null : new TimeSpan(at, FOREVER);
            var wanted =
                    new DecodeRequest.Pictures(
                            shortSide, null, still ? Frames.KEYFRAMES : Frames.ALL);
            try (SampleStream stream = engine.open(media, new DecodeRequest(wanted, null, span))) {
                for (Sample sample = stream.next(); sample != null; sample = stream.next()) {
                    if (sample instanceof Picture picture) {
                        return picture;
                    }
                }
            }
            throw new PreviewException("There is no picture at this moment of the film.");
        } catch (AnalysisException e) {
            throw new PreviewException(e);
        } catch (DecodeException e) {
            throw new PreviewException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the outline of a recording or of a film's sound track.
     *
     * @param columns how many peaks at most
     */
    public Waveform waveform(Path file, int columns) throws PreviewException, InterruptedException {
        WaveformBuilder outline = new WaveformBuilder(WAVEFORM_RATE_HZ);
        try (Playback playback = open(file, Duration.ZERO, null, WAVEFORM_RATE_HZ)) {
            for (Sample sample = playback.next(); sample != null; sample = playback.next()) {
                if (sample instanceof Sound sound) {
                    outline.add(sound);
                }
            }
        }
        return outline.finish(columns);
    }

    public MediaFacts facts(Path file) throws PreviewException, InterruptedException {
        try {
            MediaFile media = engine.identify(file);
            DecodeRequest request =
                    media.kind() == MediaKind.AUDIO
                            ? new DecodeRequest(null, pieces(WAVEFORM_RATE_HZ), null)
                            : new DecodeRequest(
                                    new DecodeRequest.Pictures(1, null, Frames.KEYFRAMES),
                                    null,
                                    null);
            try (SampleStream stream = engine.open(media, request)) {
                return stream.facts();
            }
        } catch (AnalysisException e) {
            throw new PreviewException(e);
        }
    }

    /**
     * Opens a sound or a video for playback from a time on: its sound in short pieces and all its
     * frames.
     */
    public Playback play(Path file, Duration from, int shortSide, int sampleRateHz)
            throws PreviewException {
        return open(file, from, shortSide, sampleRateHz);
    }

    private Playback open(Path file, Duration from, @Nullable Integer shortSide, int sampleRateHz)
            throws PreviewException {
        try {
            MediaFile media = engine.identify(file);
            DecodeRequest.Pictures pictures =
                    shortSide == null || media.kind() != MediaKind.VIDEO
                            ? null
                            : new DecodeRequest.Pictures(shortSide, null, Frames.ALL);
            TimeSpan span = from.isZero() ? null : new TimeSpan(from, FOREVER);
            return new StreamPlayback(
                    engine.open(media, new DecodeRequest(pictures, pieces(sampleRateHz), span)));
        } catch (AnalysisException e) {
            throw new PreviewException(e);
        }
    }

    private static DecodeRequest.Sounds pieces(int sampleRateHz) {
        return new DecodeRequest.Sounds(sampleRateHz, PIECE, PIECE, false);
    }

    /** Hides the decoder's stream from those who only watch and listen. */
    private record StreamPlayback(SampleStream stream) implements Playback {
        @Override
        public MediaFacts facts() {
            return stream.facts();
        }

        @Override
        public @Nullable Sample next() throws PreviewException, InterruptedException {
            try {
                return stream.next();
            } catch (DecodeException e) {
                throw new PreviewException(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
