package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

import semblance.decode.DecodeException;

/**
 * Turns a decoded frame of any pixel format into opaque 8-bit RGB of a size wanted, with the colour
 * matrix and range that the frame states, on white where it is transparent. Transparency is
 * resolved before reducing, so that the hidden colour of clear pixels does not bleed into others.
 */
final class PixelConversion {
    private static final int WHITE = 255;

    /** Frames of at least this many rows are taken for ITU-R BT.709 where they do not say. */
    private static final int HIGH_DEFINITION_ROWS = 720;

    /** swscale's filters are limited in length: stronger reductions are made in steps. */
    private static final int MAX_STEP = 32;

    private static final int FLAGS =
            swscale.SWS_AREA
                    | swscale.SWS_ACCURATE_RND
                    | swscale.SWS_FULL_CHR_H_INT
                    | swscale.SWS_FULL_CHR_H_INP;

    private PixelConversion() {}

    /** Returns {@code size.width * size.height} pixels of three bytes. */
    static byte[] toRgb(AVFrame frame, PictureSize size) throws DecodeException {
        if (hasAlpha(frame)) {
            try (FrameHandle opaque = onWhite(frame)) {
                return toRgb(opaque.frame(), size);
            }
        }
        PictureSize step =
                new PictureSize(
                        step(frame.width(), size.width()), step(frame.height(), size.height()));
        try (FrameHandle rgb =
                convert(frame, avutil.AV_PIX_FMT_RGB24, step.width(), step.height())) {
            return step.equals(size) ? bytes(rgb.frame()) : toRgb(rgb.frame(), size);
        }
    }

    private static int step(int from, int to) {
        return from / MAX_STEP > to ? from / MAX_STEP : to;
    }

    static boolean hasAlpha(AVFrame frame) {
        return (flags(frame) & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0;
    }

    /** Tells whether single pixels of the format cannot be addressed (one bit a pixel). */
    static boolean isPackedBits(AVFrame frame) {
        return (flags(frame) & avutil.AV_PIX_FMT_FLAG_BITSTREAM) != 0;
    }

    private static long flags(AVFrame frame) {
        AVPixFmtDescriptor descriptor = avutil.av_pix_fmt_desc_get(frame.format());
        return descriptor == null ? 0 : descriptor.flags();
    }

    private static FrameHandle onWhite(AVFrame frame) throws DecodeException {
        int width = frame.width();
        int height = frame.height();
        try (FrameHandle rgba = convert(frame, avutil.AV_PIX_FMT_RGBA, width, height)) {
            FrameHandle rgb = FrameHandle.picture(avutil.AV_PIX_FMT_RGB24, width, height);
            byte[] from = new byte[4 * width];
            byte[] to = new byte[3 * width];
            BytePointer source = rgba.frame().data(0);
            BytePointer target = rgb.frame().data(0);
            for (long y = 0; y < height; y++) {
                source.position(y * rgba.frame().linesize(0)).get(from);
                for (int x = 0; x < width; x++) {
                    int alpha = from[4 * x + 3] & 0xFF;
                    for (int c = 0; c < 3; c++) {
                        int colour = from[4 * x + c] & 0xFF;
                        to[3 * x + c] =
                                (byte)
                                        ((colour * alpha + WHITE * (WHITE - alpha) + WHITE / 2)
                                                / WHITE);
                    }
                }
                target.position(y * rgb.frame().linesize(0)).put(to);
            }
            return rgb;
        }
    }

    /** Returns a new frame of the format and size given. */
    static FrameHandle convert(AVFrame frame, int format, int width, int height)
            throws DecodeException {
        SwsContext scaler =
                swscale.sws_getContext(
                        frame.width(),
                        frame.height(),
                        frame.format(),
                        width,
                        height,
                        format,
                        FLAGS,
                        (SwsFilter) null,
                        (SwsFilter) null,
                        (DoublePointer) null);
        if (scaler == null) {
            throw Sentences.noPicture();
        }
        try {
            useColours(scaler, frame);
            FrameHandle converted = FrameHandle.picture(format, width, height);
            int rows =
                    swscale.sws_scale(
                            scaler,
                            frame.data(),
                            frame.linesize(),
                            0,
                            frame.height(),
                            converted.frame().data(),
                            converted.frame().linesize());
            if (rows != height) {
                converted.close();
                throw Sentences.noPicture();
            }
            return converted;
        } finally {
            swscale.sws_freeContext(scaler);
        }
    }

    private static void useColours(SwsContext scaler, AVFrame frame) {
        IntPointer from = swscale.sws_getCoefficients(matrix(frame));
        IntPointer to = swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT);
        int unit = 1 << 16;
        swscale.sws_setColorspaceDetails(
                scaler, from, isFullRange(frame) ? 1 : 0, to, 1, 0, unit, unit);
    }

    static int matrix(AVFrame frame) {
        int stated = frame.colorspace();
        if (stated == avutil.AVCOL_SPC_UNSPECIFIED || stated == avutil.AVCOL_SPC_RESERVED) {
            boolean video = !isFullRange(frame);
            return video && frame.height() >= HIGH_DEFINITION_ROWS
                    ? swscale.SWS_CS_ITU709
                    : swscale.SWS_CS_ITU601;
        }
        return stated;
    }

    static boolean isFullRange(AVFrame frame) {
        int format = frame.format();
        return frame.color_range() == avutil.AVCOL_RANGE_JPEG
                || format == avutil.AV_PIX_FMT_YUVJ420P
                || format == avutil.AV_PIX_FMT_YUVJ422P
                || format == avutil.AV_PIX_FMT_YUVJ444P
                || format == avutil.AV_PIX_FMT_YUVJ440P
                || format == avutil.AV_PIX_FMT_YUVJ411P;
    }

    private static byte[] bytes(AVFrame rgb) {
        int row = 3 * rgb.width();
        byte[] all = new byte[row * rgb.height()];
        BytePointer source = rgb.data(0);
        for (int y = 0; y < rgb.height(); y++) {
            source.position((long) y * rgb.linesize(0)).get(all, y * row, row);
        }
        return all;
    }
}
