package semblance.decode.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Rewrites an animated WebP as the still picture that is its first frame: FFmpeg's decoder knows
 * still ones only. The container is that of RFC 9649. A first frame smaller than the canvas is
 * given alone.
 */
final class AnimatedWebp {
    private static final int HEADER_BYTES = 12;
    private static final int CHUNK_HEADER_BYTES = 8;
    private static final int EXTENDED_BYTES = 10;
    private static final int FRAME_HEADER_BYTES = 16;
    private static final int ANIMATION_FLAG = 2;
    private static final int ALPHA_FLAG = 16;

    private AnimatedWebp() {}

    static boolean isAnimated(ByteBuffer file) {
        return file.limit() > 30
                && "WEBP".equals(PictureHeader.name(file, 8))
                && "VP8X".equals(PictureHeader.name(file, 12))
                && (file.get(20) & ANIMATION_FLAG) != 0;
    }

    /** Returns a still WebP file, or {@code file} itself if there is no whole first frame in it. */
    static ByteBuffer firstFrame(ByteBuffer file) {
        ByteBuffer bytes = file.duplicate().rewind().order(ByteOrder.LITTLE_ENDIAN);
        long at = HEADER_BYTES;
        while (at + CHUNK_HEADER_BYTES + FRAME_HEADER_BYTES <= bytes.limit()) {
            int chunk = (int) at;
            long size = bytes.getInt(chunk + 4) & 0xFFFFFFFFL;
            if ("ANMF".equals(PictureHeader.name(bytes, chunk))) {
                long end = Math.min(chunk + CHUNK_HEADER_BYTES + size, bytes.limit());
                return still(bytes, chunk + CHUNK_HEADER_BYTES, (int) end);
            }
            at += CHUNK_HEADER_BYTES + size + (size & 1);
        }
        return file;
    }

    private static ByteBuffer still(ByteBuffer bytes, int frame, int end) {
        int data = frame + FRAME_HEADER_BYTES;
        if (end <= data) {
            return bytes;
        }
        int headers = HEADER_BYTES + CHUNK_HEADER_BYTES + EXTENDED_BYTES;
        ByteBuffer still = ByteBuffer.allocate(headers + end - data).order(ByteOrder.LITTLE_ENDIAN);
        still.put(bytes.slice(0, 4));
        still.putInt(headers + end - data - CHUNK_HEADER_BYTES);
        still.put(bytes.slice(8, 4)).put(bytes.slice(12, 4));
        still.putInt(EXTENDED_BYTES).putInt(ALPHA_FLAG);
        still.put(bytes.slice(frame + 6, 6));
        still.put(bytes.slice(data, end - data));
        return still.flip();
    }
}
