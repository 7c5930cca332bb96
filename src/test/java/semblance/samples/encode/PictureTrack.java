package semblance.samples.encode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;

/**
 * A track of pictures of even width and height at a steady rate. Colours are turned into Y'CbCr of
 * ITU-R BT.601 with halved chroma.
 */
public final class PictureTrack extends Track {
    private static final int SECONDS_PER_KEYFRAME = 2;

    private final int width;
    private final int height;
    private int written;

    PictureTrack(
            AVFormatContext output,
            String codec,
            int width,
            int height,
            int framesPerSecond,
            Map<String, String> options,
            boolean globalHeader)
            throws IOException {
        super(output, codec, globalHeader);
        this.width = width;
        this.height = height;
        encoder.width(width);
        encoder.height(height);
        encoder.time_base(av_make_q(1, framesPerSecond));
        encoder.framerate(av_make_q(framesPerSecond, 1));
        encoder.gop_size(framesPerSecond * SECONDS_PER_KEYFRAME);
        encoder.pix_fmt(AV_PIX_FMT_YUV420P);
        encoder.colorspace(AVCOL_SPC_SMPTE170M);
        encoder.color_range(AVCOL_RANGE_MPEG);
        open(options);
    }

    /**
     * Adds a picture.
     *
     * @param key whether a new shot begins, so that it has to be a keyframe
     */
    public void write(BufferedImage image, boolean key) throws IOException {
        AVFrame frame = av_frame_alloc();
        frame.format(AV_PIX_FMT_YUV420P);
        frame.width(width);
        frame.height(height);
        frame.pts(written++);
        frame.pict_type(key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
        frame.colorspace(AVCOL_SPC_SMPTE170M);
        frame.color_range(AVCOL_RANGE_MPEG);
        MediaWriter.check(av_frame_get_buffer(frame, 0), "get memory for a frame");
        int[] pixels = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
        luma(pixels, frame);
        chroma(pixels, frame);
        encode(frame);
        av_frame_free(frame);
    }

    private void luma(int[] pixels, AVFrame frame) {
        for (int row = 0; row < height; row++) {
            byte[] line = new byte[width];
            for (int column = 0; column < width; column++) {
                int pixel = pixels[row * width + column];
                double y = .257 * red(pixel) + .504 * green(pixel) + .098 * blue(pixel) + 16;
                line[column] = (byte) Math.round(y);
            }
            put(frame, 0, row, line);
        }
    }

    private void chroma(int[] pixels, AVFrame frame) {
        for (int row = 0; row < height / 2; row++) {
            byte[] blues = new byte[width / 2];
            byte[] reds = new byte[width / 2];
            for (int column = 0; column < width / 2; column++) {
                int place = row * 2 * width + column * 2;
                int[] square = {
                    pixels[place],
                    pixels[place + 1],
                    pixels[place + width],
                    pixels[place + width + 1]
                };
                double red = 0;
                double green = 0;
                double blue = 0;
                for (int pixel : square) {
                    red += red(pixel) / 4.0;
                    green += green(pixel) / 4.0;
                    blue += blue(pixel) / 4.0;
                }
                blues[column] = (byte) Math.round(-.148 * red - .291 * green + .439 * blue + 128);
                reds[column] = (byte) Math.round(.439 * red - .368 * green - .071 * blue + 128);
            }
            put(frame, 1, row, blues);
            put(frame, 2, row, reds);
        }
    }

    private static void put(AVFrame frame, int plane, int row, byte[] line) {
        BytePointer target = new BytePointer(frame.data(plane));
        target.position((long) row * frame.linesize(plane)).put(line);
    }

    private static int red(int pixel) {
        return pixel >> 16 & 255;
    }

    private static int green(int pixel) {
        return pixel >> 8 & 255;
    }

    private static int blue(int pixel) {
        return pixel & 255;
    }
}
