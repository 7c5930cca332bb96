package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;

import semblance.decode.DecodeException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Owns one native packet and frees it with its bytes. */
final class PacketHandle implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 16;

    private final AVPacket packet;
    private boolean closed;

    private PacketHandle(AVPacket packet) {
        this.packet = packet;
    }

    static PacketHandle empty() throws DecodeException {
        AVPacket packet = avcodec.av_packet_alloc();
        if (packet == null) {
            throw Sentences.outOfMemory();
        }
        return new PacketHandle(packet);
    }

    /** Reads {@code size} bytes, or fewer if {@code in} ends early. */
    static PacketHandle read(InputStream in, int size) throws DecodeException, IOException {
        PacketHandle handle = empty();
        try {
            if (avcodec.av_new_packet(handle.packet, size) < 0) {
                throw Sentences.outOfMemory();
            }
            BytePointer data = handle.packet.data();
            byte[] chunk = new byte[CHUNK_BYTES];
            int filled = 0;
            while (filled < size) {
                int count = in.read(chunk, 0, Math.min(chunk.length, size - filled));
                if (count < 0) {
                    break;
                }
                data.position(filled).put(chunk, 0, count);
                filled += count;
            }
            handle.packet.size(filled);
            return handle;
        } catch (DecodeException | IOException | RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    /** Copies all of {@code bytes}. */
    static PacketHandle of(ByteBuffer bytes) throws DecodeException {
        byte[] copy = new byte[bytes.limit()];
        bytes.get(0, copy);
        try {
            return read(new ByteArrayInputStream(copy), copy.length);
        } catch (IOException e) {
            throw new AssertionError("no file is read", e);
        }
    }

    AVPacket packet() {
        return packet;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            avcodec.av_packet_free(packet);
        }
    }
}
