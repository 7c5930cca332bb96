package semblance.decode.ffmpeg;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.SampleStream;
import semblance.media.MediaFacts;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The keyframes of a video that show something new, each with the time until the next one that is
 * kept. Black frames and others of one colour are no keyframes, unless there is nothing else. Holds
 * a picture and a frame at a time.
 */
final class KeyframeStream implements SampleStream {
    private final Container container;
    private final VideoTrack track;
    private final FrameReader reader;
    private final KeyframeBudget budget;
    private final SceneChanges scenes = new SceneChanges();
    private final FrameHandle frame;

    /** Stands for the scene that has begun and has not come to rest. */
    private final FrameHandle open;

    private final DecodeRequest.Pictures request;
    private final @Nullable TimeSpan span;
    private final Deadline deadline;
    private final MediaFacts facts;
    private final Deque<Picture> ready = new ArrayDeque<>();
    private @Nullable Held held;
    private @Nullable Held blank;
    private double lastSeen;
    private boolean done;

    /** A picture whose end is not known yet. */
    private record Held(Picture picture, double start) {}

    /** Takes over the container and the track. */
    KeyframeStream(
            Container container,
            VideoTrack track,
            DecodeRequest.Pictures request,
            @Nullable TimeSpan span,
            int keyframesPerHour,
            MediaFacts facts,
            Deadline deadline)
            throws DecodeException {
        this.container = container;
        this.track = track;
        this.request = request;
        this.span = span;
        this.facts = facts;
        this.deadline = deadline;
        this.frame = FrameHandle.empty();
        this.open = FrameHandle.empty();
        container.use(track.stream());
        double seconds = seconds(facts.duration());
        if (span == null) {
            this.budget = new KeyframeBudget(keyframesPerHour, seconds);
            this.reader = new KeyframeReader(container, track, seconds);
        } else {
            double length = Math.min(Math.max(1, seconds), span.length().toMillis() / 1000.0);
            this.budget = new KeyframeBudget(keyframesPerHour, length);
            this.reader = new SpanReader(container, track, span);
        }
    }

    private static double seconds(@Nullable Duration duration) {
        return duration == null ? 0 : duration.toMillis() / 1000.0;
    }

    @Override
    public MediaFacts facts() {
        return facts;
    }

    @Override
    public @Nullable Sample next() throws DecodeException, InterruptedException {
        try (var _ = deadline.start()) {
            while (ready.isEmpty() && !done) {
                double shown = reader.next(frame);
                if (Double.isNaN(shown) || isPast(shown)) {
                    end();
                } else {
                    lastSeen = shown;
                    consider(shown);
                }
            }
            return ready.poll();
        }
    }

    /** The first frame of a span counts even if it begins a moment after it. */
    private boolean isPast(double shown) {
        boolean any = held != null || blank != null || scenes.isOpen();
        return span != null && any && shown > span.endSeconds();
    }

    private void consider(double shown) throws DecodeException {
        Thumbnail thumbnail = track.thumbnail(frame);
        if (scenes.settles(shown, thumbnail)) {
            keep();
        }
        if (held == null && blank == null && thumbnail.isBlank()) {
            blank = new Held(track.picture(frame, request, null), shown);
        }
        double elapsed = span == null ? shown : Math.max(0, shown - span.startSeconds());
        if (budget.hasRoom(elapsed) && scenes.look(shown, thumbnail) == SceneChanges.Look.CHANGED) {
            open.share(frame);
        }
    }

    private void keep() throws DecodeException {
        budget.spend();
        give(scenes.keptStart());
        held = new Held(track.picture(open, request, null), scenes.keptStart());
    }

    private void end() throws DecodeException {
        done = true;
        if (scenes.close()) {
            keep();
        } else if (held == null) {
            held = blank;
        }
        if (held == null) {
            throw Sentences.noFrame();
        }
        double end = Math.max(lastSeen, seconds(facts.duration()));
        give(span == null ? end : Math.min(end, span.endSeconds()));
    }

    /** The picture that is held has its end. */
    private void give(double end) {
        Held before = held;
        if (before != null) {
            double start = before.start;
            ready.add(before.picture.shownAt(TimeSpan.ofSeconds(start, Math.max(start, end))));
        }
    }

    @Override
    public void close() {
        done = true;
        frame.close();
        open.close();
        reader.close();
        track.close();
        container.close();
    }
}
