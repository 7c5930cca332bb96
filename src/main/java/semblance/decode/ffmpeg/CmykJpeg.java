package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;

import java.nio.ByteBuffer;

/**
 * A jpeg of four components. FFmpeg's own way from these to RGB rounds differently from everybody
 * else's, so the file's bytes are changed in memory to make it hand the four out as they are, and
 * the way is gone here: as Pillow goes it, which takes all such files for inverted (Adobe's habit).
 *
 * @param ycck whether the first three are luma and colour differences
 */
record CmykJpeg(boolean ycck) {
    private static final int APP14 = 0xEE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    /** From a segment's marker to the transform that Adobe's segment states. */
    private static final int TRANSFORM = 15;

    private static final int YCCK = 2;

    /** A transform that says nothing to FFmpeg where there are four components. */
    private static final byte NONE = 1;

    private static final int WHITE = 255;

    /** Changes what a jpeg of four components says of them. */
    static CmykJpeg disguise(ByteBuffer jpeg) {
        boolean ycck = false;
        try {
            for (int at = 2; marker(jpeg, at) != END_OF_IMAGE; at = next(jpeg, at)) {
                int marker = marker(jpeg, at);
                if (marker == APP14 && "Adob".equals(PictureHeader.name(jpeg, at + 4))) {
                    ycck = jpeg.get(at + TRANSFORM) == YCCK;
                    jpeg.put(at + TRANSFORM, NONE);
                } else if (PictureHeader.isStartOfFrame(marker)) {
                    rename(jpeg, at + 10, 3);
                } else if (marker == START_OF_SCAN) {
                    rename(jpeg, at + 5, 2);
                }
            }
        } catch (IndexOutOfBoundsException _) {
            // Cut off: what is left may still decode.
        }
        return new CmykJpeg(ycck);
    }

    private static int marker(ByteBuffer jpeg, int at) {
        return jpeg.get(at + 1) & 0xFF;
    }

    /** Returns where the next segment begins: the next marker that is none inside a scan. */
    private static int next(ByteBuffer jpeg, int at) {
        int to = at + 2 + ((jpeg.get(at + 2) & 0xFF) << 8 | (jpeg.get(at + 3) & 0xFF));
        while (jpeg.get(to) != -1 || marker(jpeg, to) < 0xC0 || (marker(jpeg, to) & ~7) == 0xD0) {
            to++;
        }
        return to;
    }

    /** Components that are named C, M, Y and K would be known by their names. */
    private static void rename(ByteBuffer jpeg, int at, int step) {
        int count = jpeg.get(at - 1);
        for (int i = 0; i < count; i++) {
            if (jpeg.get(at + i * step) == 'K') {
                jpeg.put(at + i * step, (byte) 'k');
            }
        }
    }

    /**
     * Returns a new frame with the colours of a decoded one, or null if that is of another kind.
     */
    @Nullable FrameHandle toRgb(AVFrame frame) throws DecodeException {
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(frame.format());
        if (format == null || !YuvPixels.canRead(frame, format) || format.nb_components() != 4) {
            return null;
        }
        int width = frame.width();
        FrameHandle result = FrameHandle.picture(avutil.AV_PIX_FMT_RGB24, width, frame.height());
        BytePointer target = result.frame().data(0);
        ChromaRows second = new ChromaRows(frame, 1, format);
        ChromaRows third = new ChromaRows(frame, 2, format);
        byte[] first = new byte[width];
        byte[] black = new byte[width];
        byte[] rgb = new byte[3 * width];
        for (int y = 0; y < frame.height(); y++) {
            frame.data(0).position((long) y * frame.linesize(0)).get(first);
            frame.data(3).position((long) y * frame.linesize(3)).get(black);
            lights(first, second.row(y), third.row(y), rgb);
            darken(rgb, black);
            target.position((long) y * result.frame().linesize(0)).put(rgb);
        }
        return result;
    }

    private void lights(byte[] first, byte[] second, byte[] third, byte[] rgb) {
        if (ycck) {
            YuvMatrix.JPEG.toRgb(first, second, third, rgb, 0);
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = (byte) ~rgb[i];
            }
            return;
        }
        for (int x = 0; x < first.length; x++) {
            rgb[3 * x] = first[x];
            rgb[3 * x + 1] = second[x];
            rgb[3 * x + 2] = third[x];
        }
    }

    private static void darken(byte[] rgb, byte[] black) {
        for (int i = 0; i < rgb.length; i++) {
            int light = black[i / 3] & WHITE;
            int product = (WHITE - (rgb[i] & WHITE)) * light + 128;
            int ink = ((product >> 8) + product) >> 8;
            rgb[i] = (byte) Math.max(0, light - ink);
        }
    }
}
