package semblance.ui.preview;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import semblance.media.Picture;
import semblance.media.TimeSpan;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Plays one sound or video: where it is, what is marked, the frame to be seen. Knows no node; used
 * on the thread that draws, where {@link #tick} is called for each picture of the screen while it
 * plays. {@link #dispose} ends it for good.
 */
final class PlayerViewModel {
    private static final double NANOS = 1e9;
    private static final double AT_END_SECONDS = 0.05;

    /** A span shorter than this is no use as a query or a loop. */
    static final double SHORTEST_SPAN_SECONDS = 0.1;

    private static final double SHORTEST_LOOP_SECONDS = 0.5;

    private final PreviewSource source;
    private final SoundLines lines;
    private final Background background;
    private final Loudness loudness;
    private final Path file;
    private final @Nullable TimeSpan match;
    private final boolean video;

    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper(this, "position");
    private final ReadOnlyDoubleWrapper duration = new ReadOnlyDoubleWrapper(this, "duration");
    private final ReadOnlyBooleanWrapper silent = new ReadOnlyBooleanWrapper(this, "silent");
    private final ReadOnlyObjectWrapper<@Nullable Picture> frame =
            new ReadOnlyObjectWrapper<>(this, "frame");
    private final ReadOnlyObjectWrapper<@Nullable String> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private final ObjectProperty<@Nullable TimeSpan> selection =
            new SimpleObjectProperty<>(this, "selection");
    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping");

    private int shortSide = 360;
    private volatile @Nullable TimeSpan loop;
    private @Nullable PlaybackSession session;
    private @Nullable PlaybackSession lastSession;
    private @Nullable FrameStepper stepper;
    private Background.Task stillTask = Background.Task.NONE;
    private boolean stillWanted;
    private boolean stillRuns;
    private boolean resumeAfterScrub;
    private boolean scrubbing;
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
        this.background = background;
        this.loudness = loudness;
        this.file = file;
        this.video = video;
        this.match = match;
        this.duration.set(duration == null ? 0 : duration.toNanos() / NANOS);
        this.position.set(match == null ? 0 : match.startSeconds());
        selection.subscribe(() -> updateLoop());
        looping.subscribe(() -> updateLoop());
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
    ReadOnlyObjectProperty<@Nullable Picture> frame() {
        return frame.getReadOnlyProperty();
    }

    /** One sentence if the file cannot be played. */
    ReadOnlyObjectProperty<@Nullable String> failure() {
        return failure.getReadOnlyProperty();
    }

    /** The span that a person marked. */
    ObjectProperty<@Nullable TimeSpan> selection() {
        return selection;
    }

    BooleanProperty looping() {
        return looping;
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

    /** Sets how large frames are wanted, in pixels of the shorter side. */
    void setShortSide(int pixels) {
        if (pixels != shortSide) {
            shortSide = pixels;
            stepper = null;
        }
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
            TimeSpan repeated = loop;
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

    void pause() {
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
        position.set(inside(seconds));
        if (playing.get()) {
            startSession();
        } else {
            wantStill();
        }
    }

    /** Goes some seconds forward or back. */
    void nudge(double seconds) {
        seek(position.get() + seconds);
    }

    /** The playhead is taken into the hand: silence until it is let go. */
    void beginScrub() {
        if (!scrubbing) {
            scrubbing = true;
            resumeAfterScrub = playing.get();
            pause();
        }
    }

    void scrub(double seconds) {
        seek(seconds);
    }

    void endScrub() {
        if (scrubbing) {
            scrubbing = false;
            if (resumeAfterScrub) {
                play();
            }
        }
    }

    /** Pauses and shows the next frame of a video, or the one before. */
    void step(boolean forward) {
        if (!video || disposed) {
            return;
        }
        pause();
        dropSession();
        FrameStepper steps = stepper == null ? new FrameStepper(source, file, shortSide) : stepper;
        stepper = steps;
        double at = frameSeconds();
        stillTask.cancel();
        stillRuns = false;
        stillTask =
                background.run(
                        () -> Optional.ofNullable(forward ? steps.after(at) : steps.before(at)),
                        picture -> picture.ifPresent(this::stepped),
                        this::failed);
    }

    /** Shows the frame at the present moment without playing. */
    void wantStill() {
        if (!video || disposed) {
            return;
        }
        if (stillRuns) {
            stillWanted = true;
            return;
        }
        stillRuns = true;
        Duration at = Duration.ofNanos(Math.round(position.get() * NANOS));
        int side = shortSide;
        stillTask.cancel();
        stillTask =
                background.run(
                        () -> source.picture(file, side, at),
                        picture -> {
                            stillRuns = false;
                            if (session == null) {
                                frame.set(picture);
                            }
                            if (stillWanted) {
                                stillWanted = false;
                                wantStill();
                            }
                        },
                        problem -> {
                            stillRuns = false;
                            stillWanted = false;
                            failed(problem);
                        });
    }

    /** Marks a span between two moments in any order; too short a one clears the mark. */
    void select(double one, double other) {
        double start = inside(Math.min(one, other));
        double end = inside(Math.max(one, other));
        selection.set(end - start < SHORTEST_SPAN_SECONDS ? null : TimeSpan.ofSeconds(start, end));
    }

    /** Marks from here to the end of the mark, or of the file. */
    void selectFromHere() {
        TimeSpan old = selection.get();
        double here = position.get();
        select(here, old != null && old.endSeconds() > here ? old.endSeconds() : duration.get());
    }

    /** Marks from the beginning of the mark, or of the file, to here. */
    void selectToHere() {
        TimeSpan old = selection.get();
        double here = position.get();
        select(old != null && old.startSeconds() < here ? old.startSeconds() : 0, here);
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
                frame.set(due);
            }
        }
    }

    /** Falls silent at once and lets go of everything. */
    void dispose() {
        disposed = true;
        playing.set(false);
        dropSession();
        stillTask.cancel();
    }

    /** Tells whether a thread still plays: for tests of its end. */
    boolean hasThread() {
        return lastSession != null && lastSession.isAlive();
    }

    private void stepped(Picture picture) {
        TimeSpan span = picture.span();
        frame.set(picture);
        position.set(span == null ? position.get() : inside(span.startSeconds()));
    }

    private void startSession() {
        PlaybackSession started =
                new PlaybackSession(
                        new PlaybackSession.Request(
                                source,
                                lines,
                                file,
                                position.get(),
                                video ? shortSide : 1,
                                loudness::gain,
                                () -> loop),
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

    private void updateLoop() {
        TimeSpan span = selection.get() == null ? match : selection.get();
        if (!looping.get()) {
            loop = null;
        } else if (span == null) {
            loop = duration.get() > 0 ? TimeSpan.ofSeconds(0, duration.get()) : null;
        } else {
            double start = span.startSeconds();
            loop =
                    TimeSpan.ofSeconds(
                            start, Math.max(span.endSeconds(), start + SHORTEST_LOOP_SECONDS));
        }
        TimeSpan repeated = loop;
        if (repeated != null && session != null && position.get() >= repeated.endSeconds()) {
            seek(repeated.startSeconds());
        }
    }

    private void failed(Throwable problem) {
        failure.set(Sentences.of(problem));
    }

    /** Returns when the frame that is seen begins, which is a little before the position. */
    private double frameSeconds() {
        Picture seen = frame.get();
        TimeSpan span = seen == null ? null : seen.span();
        return span == null ? position.get() : span.startSeconds();
    }

    private boolean isAtEnd() {
        return duration.get() > 0 && position.get() >= duration.get() - AT_END_SECONDS;
    }

    private double inside(double seconds) {
        double end = duration.get() > 0 ? duration.get() : Double.MAX_VALUE;
        return Math.clamp(seconds, 0, end);
    }
}
