package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;

/**
 * The frames of a whole film among which its keyframes are: those that its codec coded on their
 * own, and frames in between wherever a scene may begin there. Only what is needed for them is
 * decoded. The packets after a codec keyframe wait, undecoded, until the next one comes; by their
 * sizes a {@link PacketGroup} tells up to which of them it is worth decoding. They are all decoded
 * where codec keyframes are far apart, and where the next one shows another scene although it
 * stands there because the time was up: an encoder that sees scenes begin would have put it
 * earlier. Belongs to one thread at a time.
 */
final class KeyframeReader implements FrameReader {
    /**
     * Codec keyframes no farther apart than this, in seconds, need none in between unless a packet
     * stands out: encoders put one at least every 250 frames unless told otherwise.
     */
    private static final double FAR_APART = 10.5;

    /** The same in a film under a minute, which costs little. */
    private static final double FAR_APART_IN_SHORT = 5;

    private static final double SHORT_FILM = 60;

    /** Codecs that know no other frames have many keyframes in a second. */
    private static final double TOO_CLOSE = 0.4;

    /** In less than this, in seconds, nothing is missed. */
    private static final double SHORT_GROUP = 1.5;

    /** How exactly encoders keep to their interval, in seconds. */
    private static final double INTERVAL_TOLERANCE = 0.1;

    /** How long after a packet that stands out frames are decoded, in seconds. */
    private static final double LOOK_AHEAD = 0.3;

    private static final long MAX_WAITING_BYTES = 64L << 20;

    private final Container container;
    private final VideoTrack track;
    private final double farApart;
    private final PacketHandle packet;

    /** The packets since the last codec keyframe, with it. */
    private PacketGroup waiting;

    /** The group that is being decoded, if {@link #decodes} says so. */
    private PacketGroup decoded;

    private double groupStart = Double.NaN;
    private double longest;

    /** The codec keyframe that {@link #waiting} begins with, if it has been looked at. */
    private @Nullable Thumbnail groupKey;

    private double lastSent = Double.NEGATIVE_INFINITY;
    private double lastGiven = Double.NEGATIVE_INFINITY;
    private boolean decodes;
    private boolean decodesAll;
    private boolean draining;
    private boolean ended;

    /**
     * @param filmSeconds the length of the film; 0 if it is unknown
     */
    KeyframeReader(Container container, VideoTrack track, double filmSeconds)
            throws DecodeException {
        this.container = container;
        this.track = track;
        this.farApart =
                filmSeconds > 0 && filmSeconds <= SHORT_FILM ? FAR_APART_IN_SHORT : FAR_APART;
        int lookAhead = 1 + (int) Math.ceil(LOOK_AHEAD / Math.clamp(track.frameSeconds(), 0.01, 1));
        this.waiting = new PacketGroup(lookAhead);
        this.decoded = new PacketGroup(lookAhead);
        this.packet = PacketHandle.empty();
        track.hurry();
    }

    @Override
    public double next(FrameHandle frame) throws DecodeException, InterruptedException {
        while (true) {
            if (track.receive(frame)) {
                double shown = Math.max(0, track.timeline().seconds(frame.frame()));
                boolean isKey = (frame.frame().flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
                if (isKey ? shown > lastGiven : shown >= lastGiven + APART) {
                    lastGiven = shown;
                    return shown;
                }
            } else if (ended && !decodes && !draining) {
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
        if (!decodes) {
            read();
            return;
        }
        PacketHandle next = decoded.poll();
        if (next != null) {
            try (next) {
                track.send(next.packet());
            }
        } else if (decodesAll) {
            read();
        } else {
            decodes = false;
            draining = true;
            track.send(null);
        }
    }

    private void read() throws DecodeException, InterruptedException {
        AVPacket read = packet.packet();
        boolean found = container.read(read);
        if (found && read.stream_index() != track.stream()) {
            return;
        }
        boolean isKey = found && (read.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        if (!found || isKey) {
            ended = !found;
            double shown = found ? track.timeline().shown(read) : Double.NaN;
            Thumbnail key = found && changesUnseen(shown) ? look(read) : null;
            if (key != null && groupKey != null && !key.showsSameScene(groupKey)) {
                waiting.wantAll();
            }
            endGroup();
            if (found) {
                groupStart = shown;
                groupKey = key;
                waiting.begin(read);
            }
        } else if (decodesAll) {
            track.send(read);
        } else {
            waiting.add(read);
            boolean far = track.timeline().shown(read) - groupStart > farApart;
            if (far || waiting.bytes() > MAX_WAITING_BYTES) {
                decodesAll = true;
                decode();
            }
        }
    }

    /**
     * Tells whether the group that ends here may hide a change; looks at its codec keyframe then.
     */
    private boolean changesUnseen(double end) throws DecodeException {
        double length = end - groupStart;
        boolean regular = length >= longest - INTERVAL_TOLERANCE;
        longest = Math.max(longest, length);
        boolean may = regular && length > SHORT_GROUP && !decodesAll && !waiting.isEmpty();
        if (may && groupKey == null) {
            groupKey = look(waiting.key());
        }
        return may;
    }

    private @Nullable Thumbnail look(AVPacket key) throws DecodeException {
        try (FrameHandle frame = FrameHandle.empty()) {
            track.send(key);
            track.send(null);
            Thumbnail seen = track.receive(frame) ? track.thumbnail(frame) : null;
            track.flush();
            return seen;
        }
    }

    /** A codec keyframe or the end of the film has come: decides what of the group is decoded. */
    private void endGroup() throws DecodeException {
        if (decodesAll) {
            decodesAll = false;
            return;
        }
        boolean dated = !Double.isNaN(groupStart);
        if (dated && groupStart < lastSent + TOO_CLOSE) {
            waiting.clear();
            return;
        }
        lastSent = dated ? groupStart : lastSent;
        waiting.keepWanted();
        decode();
    }

    private void decode() {
        PacketGroup group = waiting;
        waiting = decoded;
        decoded = group;
        decodes = true;
    }

    @Override
    public void close() {
        waiting.clear();
        decoded.clear();
        packet.close();
    }
}
