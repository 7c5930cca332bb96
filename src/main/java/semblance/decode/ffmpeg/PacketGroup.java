package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A codec keyframe and the packets after it, undecoded, and what their sizes alone tell: a frame
 * that cannot be predicted from the one before takes far more bytes than its neighbours, so a scene
 * that begins without a codec keyframe shows as a sudden large packet (scene changes in the
 * compressed domain: Yeo and Liu, "Rapid scene analysis on compressed video", IEEE Transactions on
 * Circuits and Systems for Video Technology 5, 1995). A false alarm costs time only: frames decide.
 * Owns copies of its packets.
 */
final class PacketGroup {
    /** A packet is sudden if it is this many times larger than all of those before it. */
    private static final double SUDDEN = 1.8;

    /**
     * How many packets before it count: three or four groups of frames that refer to each other.
     */
    private static final int BEFORE = 12;

    /** A frame of a new scene takes at least this part of what a codec keyframe takes. */
    private static final double OF_KEYFRAME = 0.2;

    private final int lookAhead;
    private final Deque<PacketHandle> packets = new ArrayDeque<>();
    private final int[] before = new int[BEFORE];
    private long bytes;
    private int keyBytes;
    private int added;

    /** How many packets, from the first, are worth decoding. */
    private int wanted;

    /**
     * @param lookAhead how many packets after a sudden one are wanted as well: they show whether
     *     the scene stays
     */
    PacketGroup(int lookAhead) {
        this.lookAhead = lookAhead;
    }

    /** Begins anew with a codec keyframe. */
    void begin(AVPacket key) throws DecodeException {
        clear();
        keyBytes = key.size();
        keep(key);
        wanted = 1;
    }

    /** Adds a packet that is no codec keyframe. */
    void add(AVPacket packet) throws DecodeException {
        if (isSudden(packet.size())) {
            wanted = packets.size() + 1 + lookAhead;
        }
        before[added++ % BEFORE] = packet.size();
        keep(packet);
    }

    private boolean isSudden(int size) {
        int largest = 0;
        for (int i = 0; i < Math.min(added, BEFORE); i++) {
            largest = Math.max(largest, before[i]);
        }
        return size > OF_KEYFRAME * keyBytes && size > SUDDEN * largest;
    }

    private void keep(AVPacket packet) throws DecodeException {
        PacketHandle copy = PacketHandle.empty();
        packets.add(copy);
        avcodec.av_packet_ref(copy.packet(), packet);
        bytes += packet.size();
    }

    long bytes() {
        return bytes;
    }

    void wantAll() {
        wanted = packets.size();
    }

    /** Returns the codec keyframe; there is one. */
    AVPacket key() {
        return packets.element().packet();
    }

    boolean isEmpty() {
        return packets.isEmpty();
    }

    /** Leaves out the packets after the last one that is worth decoding. */
    void keepWanted() {
        while (packets.size() > wanted) {
            packets.removeLast().close();
        }
    }

    /** Takes the next packet out; null if there is none. */
    @Nullable PacketHandle poll() {
        return packets.poll();
    }

    void clear() {
        packets.forEach(PacketHandle::close);
        packets.clear();
        bytes = 0;
        added = 0;
        wanted = 0;
    }
}
