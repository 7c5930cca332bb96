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

/**
 * The keyframes of a video that show something new, each with the time until the next one that is
 * kept. Holds one picture at a time.
 */
final class KeyframeStream implements SampleStream {
    private final Container container;
    private final VideoTrack track;
    private final KeyframeReader reader;
    private final KeyframeSlots slots;
    private final FrameHandle frame;
    private final DecodeRequest.Pictures request;
    private final @Nullable TimeSpan span;
    private final Deadline deadline;
    private final MediaFacts facts;
    private @Nullable Held held;
    private double lastSeen;
    private boolean any;
    private boolean done;

    /** A picture whose end is not known yet. */
    private record Held(Picture picture, Thumbnail thumbnail, double start) {}

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
        double seconds = seconds(facts.duration());
        double until = span == null ? Double.POSITIVE_INFINITY : span.endSeconds();
        this.slots = new KeyframeSlots(keyframesPerHour, seconds);
        this.reader = new KeyframeReader(container, track, slots, until, seconds);
        container.use(track.stream());
        if (span != null) {
            container.seek(track.stream(), span.startSeconds());
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
            while (!done) {
                double shown = reader.next(frame);
                boolean past = span != null && shown > span.endSeconds();
                if (Double.isNaN(shown) || past) {
                    return last();
                }
                lastSeen = shown;
                Picture ready = consider(shown);
                if (ready != null) {
                    return ready;
                }
            }
            return null;
        }
    }

    private @Nullable Picture consider(double shown) throws DecodeException {
        Held before = held;
        if (before != null && !slots.hasRoom(shown)) {
            return null;
        }
        Thumbnail thumbnail = track.thumbnail(frame);
        if (before != null && before.thumbnail.showsSameScene(thumbnail)) {
            return null;
        }
        slots.fill(shown);
        any = true;
        held = new Held(track.picture(frame, request, null), thumbnail, shown);
        return before == null ? null : wanted(before, shown);
    }

    private @Nullable Picture last() throws DecodeException {
        done = true;
        if (!any) {
            throw Sentences.noFrame();
        }
        Held before = held;
        held = null;
        double end = Math.max(lastSeen, seconds(facts.duration()));
        return before == null ? null : wanted(before, end);
    }

    private @Nullable Picture wanted(Held kept, double end) {
        TimeSpan shown = TimeSpan.ofSeconds(kept.start, Math.max(kept.start, end));
        if (span != null && !shown.overlaps(span)) {
            return null;
        }
        return kept.picture.shownAt(shown);
    }

    @Override
    public void close() {
        done = true;
        frame.close();
        reader.close();
        track.close();
        container.close();
    }
}
