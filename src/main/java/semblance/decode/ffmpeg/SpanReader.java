package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

import semblance.decode.DecodeException;
import semblance.media.TimeSpan;

/**
 * The frames of a part of a film among which its keyframes are: first the one that is shown when
 * the span begins, so that a span without length gives the frame that a person sees there, then all
 * after it. Everything from the codec keyframe before is decoded. Belongs to one thread at a time.
 */
final class SpanReader implements FrameReader {
    /** In a shorter span no frame is left out, and none is decoded with less care. */
    private static final double SHORT = 1;

    private static final double TICK = 1e-4;

    private final Container container;
    private final VideoTrack track;
    private final TimeSpan span;
    private final PacketHandle packet;

    /** The last frame that is not after the beginning, until a later one has been seen. */
    private final FrameHandle first;

    private double firstShown = Double.NaN;
    private double lastGiven = Double.NEGATIVE_INFINITY;
    private double waiting = Double.NaN;
    private boolean begun;
    private boolean ended;

    SpanReader(Container container, VideoTrack track, TimeSpan span) throws DecodeException {
        this.container = container;
        this.track = track;
        this.span = span;
        this.packet = PacketHandle.empty();
        this.first = FrameHandle.empty();
        if (span.endSeconds() - span.startSeconds() >= SHORT) {
            track.hurry();
        }
        container.seek(track.stream(), span.startSeconds());
    }

    @Override
    public double next(FrameHandle frame) throws DecodeException, InterruptedException {
        if (!Double.isNaN(waiting)) {
            frame.share(first);
            double shown = waiting;
            waiting = Double.NaN;
            lastGiven = shown;
            return shown;
        }
        while (true) {
            if (track.receive(frame)) {
                double shown = Math.max(0, track.timeline().seconds(frame.frame()));
                if (begun) {
                    if (shown >= lastGiven + APART) {
                        lastGiven = shown;
                        return shown;
                    }
                } else if (shown <= span.startSeconds() + TICK) {
                    first.share(frame);
                    firstShown = shown;
                } else {
                    return begin(frame, shown);
                }
            } else if (ended) {
                return begun ? Double.NaN : begin(frame, Double.NaN);
            } else {
                read();
            }
        }
    }

    /** Gives the frame before {@code after} first, if there is one. */
    private double begin(FrameHandle frame, double after) throws DecodeException {
        begun = true;
        lastGiven = Double.isNaN(firstShown) ? after : firstShown;
        if (!Double.isNaN(firstShown) && !Double.isNaN(after) && after >= lastGiven + APART) {
            try (FrameHandle later = FrameHandle.empty()) {
                later.share(frame);
                frame.share(first);
                first.share(later);
            }
            waiting = after;
        } else if (!Double.isNaN(firstShown)) {
            frame.share(first);
        }
        return lastGiven;
    }

    private void read() throws DecodeException, InterruptedException {
        AVPacket read = packet.packet();
        if (!container.read(read)) {
            ended = true;
            track.send(null);
        } else if (read.stream_index() == track.stream()) {
            track.send(read);
        }
    }

    @Override
    public void close() {
        first.close();
        packet.close();
    }
}
