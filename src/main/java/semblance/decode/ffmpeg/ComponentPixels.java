package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

import semblance.media.Picture;

/**
 * Reads frames whose pixels hold their colours (or greys) as whole bytes, wherever these lie, and
 * those with a palette. Of values with 16 bits the upper byte is taken.
 */
final class ComponentPixels {
    private static final int BYTE = 8;
    private static final int PALETTE_BYTES = 4 * 256;

    private ComponentPixels() {}

    static boolean canRead(AVPixFmtDescriptor format) {
        if (is(format, avutil.AV_PIX_FMT_FLAG_BITSTREAM)
                || is(format, avutil.AV_PIX_FMT_FLAG_FLOAT)) {
            return false;
        }
        boolean grey = colours(format) == 1;
        if (!grey && !is(format, avutil.AV_PIX_FMT_FLAG_RGB)) {
            return false;
        }
        for (int c = 0; c < format.nb_components(); c++) {
            AVComponentDescriptor component = format.comp(c);
            boolean whole = component.depth() == BYTE || component.depth() == 2 * BYTE;
            if (!whole || component.shift() != 0) {
                return false;
            }
        }
        return true;
    }

    static Picture of(AVFrame frame, AVPixFmtDescriptor format) {
        if (is(format, avutil.AV_PIX_FMT_FLAG_PAL)) {
            return ofPalette(frame);
        }
        int colours = colours(format);
        byte[] rgb = new byte[3 * frame.width() * frame.height()];
        for (int c = 0; c < colours; c++) {
            read(frame, format, c, rgb, c, 3);
        }
        if (colours == 1) {
            for (int i = 0; i < rgb.length; i += 3) {
                rgb[i + 1] = rgb[i];
                rgb[i + 2] = rgb[i];
            }
        }
        if (colours == format.nb_components()) {
            return new Picture(frame.width(), frame.height(), rgb, null);
        }
        byte[] alpha = new byte[frame.width() * frame.height()];
        read(frame, format, colours, alpha, 0, 1);
        return FaithfulPixels.picture(frame, rgb, alpha);
    }

    private static boolean is(AVPixFmtDescriptor format, long flag) {
        return (format.flags() & flag) != 0;
    }

    private static int colours(AVPixFmtDescriptor format) {
        boolean alpha = is(format, avutil.AV_PIX_FMT_FLAG_ALPHA);
        return format.nb_components() - (alpha && !is(format, avutil.AV_PIX_FMT_FLAG_PAL) ? 1 : 0);
    }

    private static void read(
            AVFrame frame, AVPixFmtDescriptor format, int component, byte[] to, int at, int gap) {
        AVComponentDescriptor place = format.comp(component);
        boolean wide = place.depth() > BYTE;
        int upper = wide && !is(format, avutil.AV_PIX_FMT_FLAG_BE) ? 1 : 0;
        int step = place.step();
        byte[] row = new byte[step * frame.width()];
        BytePointer plane = frame.data(place.plane());
        int target = at;
        for (long y = 0; y < frame.height(); y++) {
            // What precedes the first component of a pixel is not read: nor is the row's very end.
            int offset = place.offset() + upper;
            plane.position(y * frame.linesize(place.plane()) + offset)
                    .get(row, 0, row.length - offset);
            for (int x = 0; x < row.length; x += step) {
                to[target] = row[x];
                target += gap;
            }
        }
    }

    private static Picture ofPalette(AVFrame frame) {
        byte[] palette = new byte[PALETTE_BYTES];
        frame.data(1).get(palette);
        byte[] rgb = new byte[3 * frame.width() * frame.height()];
        byte[] alpha = new byte[frame.width() * frame.height()];
        byte[] row = new byte[frame.width()];
        BytePointer plane = frame.data(0);
        int pixel = 0;
        for (long y = 0; y < frame.height(); y++) {
            plane.position(y * frame.linesize(0)).get(row);
            for (byte index : row) {
                // Four bytes as one little-endian number: alpha, red, green, blue from above.
                int colour = 4 * (index & 0xFF);
                rgb[3 * pixel] = palette[colour + 2];
                rgb[3 * pixel + 1] = palette[colour + 1];
                rgb[3 * pixel + 2] = palette[colour];
                alpha[pixel++] = palette[colour + 3];
            }
        }
        return FaithfulPixels.picture(frame, rgb, alpha);
    }
}
