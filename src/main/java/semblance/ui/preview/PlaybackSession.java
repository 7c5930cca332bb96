package semblance.ui.preview;

import org.jspecify.annotations.Nullable;

import semblance.library.Playback;
import semblance.library.PreviewException;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.TimeSpan;
import semblance.ui.look.CoreWords;
import semblance.ui.look.Texts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * One stretch of playing a file from one moment on, until it ends or is stopped: a thread of its
 * own decodes and feeds the line. All other methods may be called by the thread that draws and
 * never block.
 */
final class PlaybackSession {
    private static final int SAMPLE_RATE_HZ = 44_100;
    private static final int FRAMES_AHEAD = 12;
    private static final int REST_MILLIS = 6;
    private static final double NANOS = 1e9;

    /** What is played, and how. */
    record Request(
            PreviewSource source,
            SoundLines lines,
            Path file,
            double fromSeconds,
            int shortSide,
            DoubleSupplier gain,
            Supplier<@Nullable TimeSpan> loop) {}

    private final Request request;
    private final Timeline timeline;
    private final FrameQueue frames = new FrameQueue(FRAMES_AHEAD);
    private final Object pauseLock = new Object();
    private final Thread thread;
    private boolean paused;
    private volatile boolean stopped;
    private volatile boolean ended;
    private volatile @Nullable SoundLine line;
    private volatile @Nullable String failure;

    /**
     * @param previous whose line must be closed before this one opens its own: some devices take
     *     one only
     */
    PlaybackSession(Request request, @Nullable PlaybackSession previous) {
        this.request = request;
        this.timeline = new Timeline(SAMPLE_RATE_HZ, request.fromSeconds);
        this.thread =
                Thread.ofPlatform().daemon().name("preview player").unstarted(() -> run(previous));
    }

    void start() {
        thread.start();
    }

    void pause() {
        synchronized (pauseLock) {
            paused = true;
            SoundLine open = line;
            if (open != null) {
                open.stop();
            }
        }
    }

    void resume() {
        synchronized (pauseLock) {
            paused = false;
            SoundLine open = line;
            if (open != null) {
                open.start();
            }
            pauseLock.notifyAll();
        }
    }

    /** Falls silent at once; the thread ends soon after. */
    void stop() {
        stopped = true;
        pause();
        thread.interrupt();
    }

    /** Returns the moment that is heard now. */
    double seconds() {
        SoundLine open = line;
        return open == null ? request.fromSeconds : timeline.secondsAt(open.position());
    }

    /** Returns the frame to be seen from now on, or null if it is still the last one. */
    @Nullable Picture dueFrame() {
        SoundLine open = line;
        return frames.due(open == null ? 0 : open.position());
    }

    boolean isEnded() {
        return ended;
    }

    /** Tells that there is no sound device. */
    boolean isSilent() {
        SoundLine open = line;
        return open != null && open.isSilent();
    }

    /** Returns one sentence for a person if the file cannot be played. */
    @Nullable String failure() {
        return failure;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run(@Nullable PlaybackSession previous) {
        try {
            if (previous != null) {
                previous.thread.join();
            }
            try (SoundLine open = request.lines.open(SAMPLE_RATE_HZ)) {
                synchronized (pauseLock) {
                    line = open;
                    if (!paused) {
                        open.start();
                    }
                }
                play(open);
            }
        } catch (PreviewException unplayable) {
            failure = CoreWords.of(String.valueOf(unplayable.getMessage()));
        } catch (InterruptedException stopping) {
            // Nobody looks at this session any more.
        } catch (RuntimeException bug) {
            failure = Texts.of("preview.unplayable");
            throw bug;
        } finally {
            ended = true;
        }
    }

    private void play(SoundLine open) throws PreviewException, InterruptedException {
        Feed feed = new Feed(open, frames, timeline, SAMPLE_RATE_HZ, request.gain, this::rest);
        double from = request.fromSeconds;
        TimeSpan again = playFrom(from, feed);
        long writtenBefore = 0;
        // A span that lies behind the end of the file holds nothing to repeat.
        while (again != null && feed.written() > writtenBefore) {
            writtenBefore = feed.written();
            feed.jump(again.startSeconds());
            again = playFrom(again.startSeconds(), feed);
        }
        while (open.position() < feed.written()) {
            rest();
        }
    }

    /** Plays to the end of the file or of the loop; returns the loop if it is to begin again. */
    private @Nullable TimeSpan playFrom(double seconds, Feed feed)
            throws PreviewException, InterruptedException {
        try (Playback playback =
                request.source.play(
                        request.file,
                        Duration.ofNanos(Math.round(seconds * NANOS)),
                        request.shortSide,
                        SAMPLE_RATE_HZ)) {
            Sample sample = playback.next();
            while (sample != null) {
                if (stopped) {
                    throw new InterruptedException();
                }
                TimeSpan loop = request.loop.get();
                boolean inLoop = loop != null && seconds < loop.endSeconds();
                double end = inLoop ? loop.endSeconds() : Double.POSITIVE_INFINITY;
                TimeSpan span = sample.span();
                if (span != null && span.startSeconds() >= end) {
                    feed.silenceUntil(end);
                    return loop;
                }
                feed.accept(sample, end);
                sample = playback.next();
            }
        }
        TimeSpan loop = request.loop.get();
        return loop != null && seconds < loop.endSeconds() ? loop : null;
    }

    private void rest() throws InterruptedException {
        synchronized (pauseLock) {
            while (paused && !stopped) {
                pauseLock.wait();
            }
        }
        if (stopped) {
            throw new InterruptedException();
        }
        Thread.sleep(REST_MILLIS);
    }
}
