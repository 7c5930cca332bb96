package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

import semblance.media.Picture;

/**
 * Reads frames of luma and colour differences in planes of 8 bits, of any subsampling, with the
 * matrix and range that the frame states. For jpegs the result is that of libjpeg, bit for bit.
 */
final class YuvPixels {
    private final AVFrame frame;
    private final YuvMatrix matrix;
    private final ChromaRows blue;
    private final ChromaRows red;

    private YuvPixels(AVFrame frame, YuvMatrix matrix, ChromaRows blue, ChromaRows red) {
        this.frame = frame;
        this.matrix = matrix;
        this.blue = blue;
        this.red = red;
    }

    static boolean canRead(AVFrame frame, AVPixFmtDescriptor format) {
        long other =
                avutil.AV_PIX_FMT_FLAG_RGB
                        | avutil.AV_PIX_FMT_FLAG_HWACCEL
                        | avutil.AV_PIX_FMT_FLAG_BITSTREAM;
        boolean planes = format.nb_components() >= 3 && (format.flags() & other) == 0;
        for (int c = 0; planes && c < format.nb_components(); c++) {
            planes =
                    format.comp(c).depth() == 8
                            && format.comp(c).plane() == c
                            && format.comp(c).step() == 1;
        }
        return planes && YuvMatrix.isKnown(PixelConversion.matrix(frame));
    }

    static Picture of(AVFrame frame, AVPixFmtDescriptor format) {
        YuvMatrix matrix =
                YuvMatrix.of(PixelConversion.matrix(frame), PixelConversion.isFullRange(frame));
        YuvPixels pixels =
                new YuvPixels(
                        frame,
                        matrix,
                        new ChromaRows(frame, 1, format),
                        new ChromaRows(frame, 2, format));
        byte[] rgb = pixels.rgb();
        return format.nb_components() == 3
                ? new Picture(frame.width(), frame.height(), rgb, null)
                : FaithfulPixels.picture(frame, rgb, pixels.alpha());
    }

    private byte[] rgb() {
        int width = frame.width();
        byte[] rgb = new byte[3 * width * frame.height()];
        byte[] luma = new byte[width];
        BytePointer plane = frame.data(0);
        for (int y = 0; y < frame.height(); y++) {
            plane.position((long) y * frame.linesize(0)).get(luma);
            matrix.toRgb(luma, blue.row(y), red.row(y), rgb, 3 * width * y);
        }
        return rgb;
    }

    private byte[] alpha() {
        int width = frame.width();
        byte[] alpha = new byte[width * frame.height()];
        BytePointer plane = frame.data(3);
        for (int y = 0; y < frame.height(); y++) {
            plane.position((long) y * frame.linesize(3)).get(alpha, y * width, width);
        }
        return alpha;
    }
}
