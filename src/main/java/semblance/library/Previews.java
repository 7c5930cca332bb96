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
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Shows and plays files, in the library or not. Safe for use by many threads; every call blocks.
 */
public final class Previews {
    /** What lies above half of it is seldom more than air. */
    private static final int OUTLINE_RATE_HZ = 22_050;

    private static final int FACTS_RATE_HZ = 8000;
    private static final long NEWS_NANOS = 1_000_000_000;

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
     * Returns a picture and the time of each keyframe of a film from a time on, as they are
     * indexed: the first is the one that is seen at that time.
     */
    public Playback keyframes(Path file, int shortSide, Duration from) throws PreviewException {
        return open(file, new ViewRequest(shortSide, null, from, true));
    }

    /**
     * Returns what a recording or a film's sound track looks like. It needs the same memory for
     * hours as for seconds.
     *
     * @param part the part that is wanted, null for all of it
     * @param columns how many at most
     * @param soFar told about once a second what is known by then, on the thread that calls
     */
    public SoundOutline outline(
            Path file, @Nullable TimeSpan part, int columns, Consumer<SoundOutline> soFar)
            throws PreviewException, InterruptedException {
        Duration from = part == null ? Duration.ZERO : part.start();
        OutlineBuilder outline = new OutlineBuilder(OUTLINE_RATE_HZ);
        long next = System.nanoTime() + NEWS_NANOS;
        try (Playback playback = open(file, new ViewRequest(null, OUTLINE_RATE_HZ, from))) {
            for (Sample sample = playback.next(); sample != null; sample = playback.next()) {
                if (part != null
                        && sample instanceof Sound later
                        && later.span().start().compareTo(part.end()) >= 0) {
                    break;
                }
                if (sample instanceof Sound sound) {
                    outline.add(sound);
                }
                if (System.nanoTime() > next) {
                    soFar.accept(outline.soFar(columns));
                    next = System.nanoTime() + NEWS_NANOS;
                }
            }
        }
        return outline.finish(columns);
    }

    public MediaFacts facts(Path file) throws PreviewException {
        try (Playback playback = open(file, new ViewRequest(1, FACTS_RATE_HZ, Duration.ZERO))) {
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
