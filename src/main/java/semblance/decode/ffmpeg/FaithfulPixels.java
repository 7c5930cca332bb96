package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;

import semblance.decode.DecodeException;
import semblance.media.Picture;

/**
 * Turns a decoded frame into 8-bit RGB at its own size, value for value as Pillow's {@code
 * convert("RGB")} does: alpha is kept beside the colours, of 16-bit values the upper 8 bits are
 * taken, and colour differences are interpolated as libjpeg does. Formats that none of this is
 * about go through swscale.
 */
final class FaithfulPixels {
    private FaithfulPixels() {}

    /** Returns the whole frame as it is stored, not yet upright. */
    static Picture of(AVFrame frame) throws DecodeException {
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(frame.format());
        if (format == null) {
            throw Sentences.noPicture();
        }
        if (YuvPixels.canRead(frame, format)) {
            return YuvPixels.of(frame, format);
        }
        if (ComponentPixels.canRead(format)) {
            return ComponentPixels.of(frame, format);
        }
        int like =
                PixelConversion.hasAlpha(frame) ? avutil.AV_PIX_FMT_RGBA : avutil.AV_PIX_FMT_RGB24;
        try (FrameHandle converted =
                PixelConversion.convert(frame, like, frame.width(), frame.height())) {
            return ComponentPixels.of(converted.frame(), avutil.av_pix_fmt_desc_get(like));
        }
    }

    /** Returns a picture of the pixels given; alpha that hides nothing is left out. */
    static Picture picture(AVFrame frame, byte[] rgb, byte[] alpha) {
        for (byte opacity : alpha) {
            if (opacity != -1) {
                return new Picture(frame.width(), frame.height(), rgb, alpha, null);
            }
        }
        return new Picture(frame.width(), frame.height(), rgb, null);
    }
}
