package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;

import semblance.decode.DecodeException;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The candidates for the keyframes of a film, in the order of time: the frames that its codec coded
 * on their own, and where these are far apart also frames in between, one in about {@value
 * #SPACING} seconds. Only what is needed for them is decoded: the packets after a codec keyframe
 * wait, undecoded, until the next one comes soon (and they are dropped) or does not (and they are
 * decoded). Belongs to one thread at a time.
 */
final class KeyframeReader implements AutoCloseable {
    private static final double SPACING = 5;

    /**
     * Codec keyframes no farther apart than this need none in between: encoders put one at least
     * every 250 frames unless told otherwise. A film under a minute costs little: there {@link
     * #SPACING} holds.
     */
    private static final double FAR_APART = 10.5;

    private static final double SHORT_FILM = 60;

    /** Codecs that know no other frames have many keyframes in a second. */
    private static final double TOO_CLOSE = 0.4;

    private static final long MAX_WAITING_BYTES = 64L << 20;

    private final Container container;
    private final VideoTrack track;
    private final KeyframeSlots slots;
    private final double until;
    private final double farApart;
    private final PacketHandle packet;

    /** The packets since the last codec keyframe, with it. */
    private final Deque<PacketHandle> waiting = new ArrayDeque<>();

    private long waitingBytes;
    private double groupStart = Double.NaN;
    private double lastSent = Double.NEGATIVE_INFINITY;
    private double lastGiven = Double.NEGATIVE_INFINITY;
    private boolean decodesAll;
    private boolean draining;
    private boolean ended;

    /**
     * @param slots tells which times need no candidate any more
     * @param until no candidate after this second is needed
     * @param filmSeconds the length of the film; 0 if it is unknown
     */
    KeyframeReader(
            Container container,
            VideoTrack track,
            KeyframeSlots slots,
            double until,
            double filmSeconds)
            throws DecodeException {
        this.container = container;
        this.track = track;
        this.slots = slots;
        this.until = until;
        this.farApart = filmSeconds > 0 && filmSeconds <= SHORT_FILM ? SPACING : FAR_APART;
        this.packet = PacketHandle.empty();
        track.hurry();
    }

    /**
     * Decodes the next candidate into {@code frame}; returns its time in seconds, NaN at the end.
     */
    double next(FrameHandle frame) throws DecodeException, InterruptedException {
        while (true) {
            if (track.receive(frame)) {
                double shown = Math.max(0, track.timeline().seconds(frame.frame()));
                boolean isKey = (frame.frame().flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
                if (isKey ? shown > lastGiven : shown >= lastGiven + SPACING) {
                    lastGiven = shown;
                    return shown;
                }
            } else if (ended) {
                return Double.NaN;
            } else {
                feed();
            }
        }
    }

    private void feed() throws DecodeException, InterruptedException {
        if (draining) {
            draining = false;
            track.flush();
        }
        PacketHandle first = decodesAll ? waiting.poll() : null;
        if (first == null) {
            read();
        } else {
            try (first) {
                track.send(first.packet());
            }
        }
    }

    private void read() throws DecodeException, InterruptedException {
        AVPacket read = packet.packet();
        boolean found = container.read(read);
        if (found && read.stream_index() != track.stream()) {
            return;
        }
        double shown = found ? track.timeline().shown(read) : Double.NaN;
        boolean isKey = found && (read.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        if (!found || (isKey && shown > until)) {
            ended = true;
            track.send(null);
        } else if (isKey) {
            startGroup(read, shown);
        } else if (decodesAll) {
            track.send(read);
        } else {
            keep(read);
            decodesAll = shown - groupStart > farApart || waitingBytes > MAX_WAITING_BYTES;
            if (decodesAll) {
                // The decoder may still hold frames of earlier keyframes: they come out first.
                draining = true;
                track.send(null);
            }
        }
    }

    private void startGroup(AVPacket key, double shown) throws DecodeException {
        dropWaiting();
        groupStart = shown;
        decodesAll = false;
        keep(key);
        boolean dated = !Double.isNaN(shown);
        if (!dated || (slots.hasRoom(shown) && shown >= lastSent + TOO_CLOSE)) {
            lastSent = dated ? shown : lastSent;
            track.send(key);
        }
    }

    private void keep(AVPacket added) throws DecodeException {
        PacketHandle copy = PacketHandle.empty();
        waiting.add(copy);
        avcodec.av_packet_ref(copy.packet(), added);
        waitingBytes += added.size();
    }

    private void dropWaiting() {
        waiting.forEach(PacketHandle::close);
        waiting.clear();
        waitingBytes = 0;
    }

    @Override
    public void close() {
        dropWaiting();
        packet.close();
    }
}
