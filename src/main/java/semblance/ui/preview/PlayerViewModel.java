package semblance.ui.preview;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import semblance.media.Picture;
import semblance.media.TimeSpan;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Plays one sound or video: where it is, what is marked, the frame to be seen. Knows no node; used
 * on the thread that draws, where {@link #tick} is called for each picture of the screen while it
 * plays. {@link #dispose} ends it for good.
 */
final class PlayerViewModel {
    private static final double NANOS = 1e9;
    private static final double AT_END_SECONDS = 0.05;

    private final PreviewSource source;
    private final SoundLines lines;
    private final Loudness loudness;
    private final Path file;
    private final @Nullable TimeSpan match;
    private final boolean video;

    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper(this, "position");
    private final ReadOnlyDoubleWrapper duration = new ReadOnlyDoubleWrapper(this, "duration");
    private final ReadOnlyBooleanWrapper silent = new ReadOnlyBooleanWrapper(this, "silent");
    private final ReadOnlyObjectWrapper<@Nullable String> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private final SpanLoop span;
    private final FilmFrames frames;

    private double stopAt = Double.POSITIVE_INFINITY;
    private @Nullable PlaybackSession session;
    private @Nullable PlaybackSession lastSession;
    private boolean disposed;

    /**
     * @param match where the file matched: playing begins there
     */
    PlayerViewModel(
            PreviewSource source,
            SoundLines lines,
            Background background,
            Loudness loudness,
            Path file,
            boolean video,
            @Nullable Duration duration,
            @Nullable TimeSpan match) {
        this.source = source;
        this.lines = lines;
        this.loudness = loudness;
        this.file = file;
        this.video = video;
        this.match = match;
        this.duration.set(duration == null ? 0 : duration.toNanos() / NANOS);
        this.position.set(match == null ? 0 : match.startSeconds());
        this.span = new SpanLoop(match, position, this.duration);
        this.frames = new FilmFrames(new Stills(source, background, file, this::failed));
        span.loop().subscribe(this::stayIn);
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** In seconds. */
    ReadOnlyDoubleProperty position() {
        return position.getReadOnlyProperty();
    }

    /** In seconds; 0 where it is unknown. */
    ReadOnlyDoubleProperty duration() {
        return duration.getReadOnlyProperty();
    }

    /** There is no sound device. */
    ReadOnlyBooleanProperty silent() {
        return silent.getReadOnlyProperty();
    }

    /** The frame of a video to be seen. */
    FilmFrames frames() {
        return frames;
    }

    /** One sentence if the file cannot be played. */
    ReadOnlyObjectProperty<@Nullable String> failure() {
        return failure.getReadOnlyProperty();
    }

    /** The span that a person marked, and what is repeated. */
    SpanLoop span() {
        return span;
    }

    @Nullable TimeSpan match() {
        return match;
    }

    Loudness loudness() {
        return loudness;
    }

    boolean isVideo() {
        return video;
    }

    /** Sets the true duration when it becomes known. */
    void setDuration(double seconds) {
        duration.set(seconds);
    }

    void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    void play() {
        if (disposed || playing.get()) {
            return;
        }
        failure.set(null);
        if (session == null) {
            if (isAtEnd()) {
                position.set(match == null ? 0 : match.startSeconds());
            }
            TimeSpan repeated = span.loop().get();
            if (repeated != null
                    && (position.get() < repeated.startSeconds()
                            || position.get() >= repeated.endSeconds() - AT_END_SECONDS)) {
                position.set(repeated.startSeconds());
            }
            startSession();
        } else {
            session.resume();
        }
        playing.set(true);
    }

    /** Plays the span that is marked, else the one that matched, to its end and no further. */
    void playSpan() {
        TimeSpan part = spanOrMatch();
        if (part == null) {
            return;
        }
        span.looping().set(false);
        seek(part.startSeconds());
        play();
        stopAt = part.endSeconds();
    }

    /** Returns what is marked, else what matched. */
    @Nullable TimeSpan spanOrMatch() {
        TimeSpan marked = span.selection().get();
        return marked == null ? match : marked;
    }

    void pause() {
        stopAt = Double.POSITIVE_INFINITY;
        if (session != null && playing.get()) {
            tick();
        }
        if (session != null) {
            session.pause();
        }
        playing.set(false);
    }

    /** Goes to a moment and plays on from there if it plays. */
    void seek(double seconds) {
        dropSession();
        stopAt = Double.POSITIVE_INFINITY;
        position.set(inside(seconds));
        if (playing.get()) {
            startSession();
        } else {
            wantStill();
        }
    }

    /** Pauses and shows another frame of a video. */
    void step(FrameStep step) {
        if (!video || disposed) {
            return;
        }
        pause();
        dropSession();
        frames.step(step, position.get(), begins -> position.set(inside(begins)));
    }

    /** Shows the frame at the present moment without playing. */
    void wantStill() {
        if (video && !disposed) {
            frames.want(position::get, () -> session == null);
        }
    }

    /** Brings position and frame up to date with what is heard. */
    void tick() {
        PlaybackSession current = session;
        if (current == null || !playing.get()) {
            return;
        }
        String problem = current.failure();
        if (problem != null) {
            failure.set(problem);
            playing.set(false);
            dropSession();
        } else if (current.isEnded()) {
            dropSession();
            position.set(duration.get() > 0 ? duration.get() : position.get());
            playing.set(false);
        } else {
            silent.set(current.isSilent());
            position.set(inside(current.seconds()));
            Picture due = current.dueFrame();
            if (due != null) {
                frames.show(due);
            }
            if (position.get() >= stopAt) {
                pause();
            }
        }
    }

    /** Falls silent at once and lets go of everything. */
    void dispose() {
        disposed = true;
        playing.set(false);
        dropSession();
        frames.cancel();
    }

    /** Tells whether a thread still plays: for tests of its end. */
    boolean hasThread() {
        return lastSession != null && lastSession.isAlive();
    }

    private void startSession() {
        PlaybackSession started =
                new PlaybackSession(
                        new PlaybackSession.Request(
                                source,
                                lines,
                                file,
                                position.get(),
                                video ? frames.shortSide() : 1,
                                loudness::gain,
                                span::current),
                        lastSession);
        session = started;
        lastSession = started;
        started.start();
    }

    private void dropSession() {
        if (session != null) {
            session.stop();
            session = null;
        }
    }

    /** Begins a loop again that ends before the present moment. */
    private void stayIn(@Nullable TimeSpan repeated) {
        if (repeated != null && session != null && position.get() >= repeated.endSeconds()) {
            seek(repeated.startSeconds());
        }
    }

    private void failed(Throwable problem) {
        failure.set(Sentences.of(problem));
    }

    private boolean isAtEnd() {
        return duration.get() > 0 && position.get() >= duration.get() - AT_END_SECONDS;
    }

    private double inside(double seconds) {
        return SpanLoop.inside(seconds, duration.get());
    }
}
