package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes small films of grey scenes, each with a darker or brighter right half, in MPEG-4 at 10
 * frames a second.
 *
 * @param keyframeEvery frames from one codec keyframe to the next
 * @param aspect how much wider than high a pixel is
 * @param scene the grey of a frame, 0 to 255, by its number
 */
record TestFilm(int width, int height, int frames, int keyframeEvery, int aspect, Scene scene) {
    static final int RATE = 10;

    /** What is to be seen. */
    @FunctionalInterface
    interface Scene {
        int grey(int frame);

        /** The grey of the right half. */
        default int right(int frame) {
            return (grey(frame) + 128) % 256;
        }

        /** How many rows above and below are black. */
        default int bar() {
            return 0;
        }

        /** The same between black bars. */
        static Scene letterboxed(Scene scene, int rows) {
            return new Scene() {
                @Override
                public int grey(int frame) {
                    return scene.grey(frame);
                }

                @Override
                public int bar() {
                    return rows;
                }
            };
        }

        /** The same with nothing in it but one grey. */
        static Scene plain(Scene scene) {
            return new Scene() {
                @Override
                public int grey(int frame) {
                    return scene.grey(frame);
                }

                @Override
                public int right(int frame) {
                    return scene.grey(frame);
                }
            };
        }
    }

    Path write(Path file) throws IOException {
        AVFormatContext format = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(format, null, null, file.toString()));
        AVCodec codec = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_MPEG4);
        AVCodecContext encoder = avcodec.avcodec_alloc_context3(codec);
        encoder.width(width).height(height).pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        encoder.gop_size(keyframeEvery).bit_rate(1_000_000).max_b_frames(0);
        encoder.time_base().num(1).den(RATE);
        encoder.framerate().num(RATE).den(1);
        encoder.sample_aspect_ratio().num(aspect).den(1);
        // Scenes would otherwise begin with keyframes of their own accord.
        avutil.av_opt_set(encoder.priv_data(), "sc_threshold", "1000000000", 0);
        boolean header = (format.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0;
        encoder.flags(header ? avcodec.AV_CODEC_FLAG_GLOBAL_HEADER : 0);
        check(avcodec.avcodec_open2(encoder, codec, (AVDictionary) null));
        AVStream stream = avformat.avformat_new_stream(format, null);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        stream.time_base(encoder.time_base());
        stream.avg_frame_rate(encoder.framerate());
        AVIOContext io = new AVIOContext(null);
        check(avformat.avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE));
        format.pb(io);
        AVDictionary tags = new AVDictionary(null);
        avutil.av_dict_set(tags, "title", "Größe", 0);
        format.metadata(tags);
        check(avformat.avformat_write_header(format, (AVDictionary) null));
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(avutil.AV_PIX_FMT_YUV420P).width(width).height(height);
        check(avutil.av_frame_get_buffer(frame, 0));
        for (int i = 0; i < frames; i++) {
            check(avutil.av_frame_make_writable(frame));
            for (int y = 0; y < height; y++) {
                long row = (long) y * frame.linesize(0);
                boolean bar = y < scene.bar() || y >= height - scene.bar();
                int left = luma(bar ? 0 : scene.grey(i));
                int right = luma(bar ? 0 : scene.right(i));
                fill(frame.data(0).position(row), width / 2, left);
                fill(frame.data(0).position(row + width / 2), width / 2, right);
            }
            fill(frame.data(1), frame.linesize(1) * height / 2, 128);
            fill(frame.data(2), frame.linesize(2) * height / 2, 128);
            encode(format, stream, encoder, frame.pts(i));
        }
        encode(format, stream, encoder, null);
        check(avformat.av_write_trailer(format));
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(encoder);
        avformat.avio_closep(io);
        avformat.avformat_free_context(format);
        return file;
    }

    private static int luma(int grey) {
        return 16 + grey * 219 / 255;
    }

    private static void fill(BytePointer plane, int length, int value) {
        BytePointer.memset(plane, value, length);
    }

    private static void encode(
            AVFormatContext format,
            AVStream stream,
            AVCodecContext encoder,
            @Nullable AVFrame frame)
            throws IOException {
        check(avcodec.avcodec_send_frame(encoder, frame));
        AVPacket packet = avcodec.av_packet_alloc();
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            packet.stream_index(stream.index());
            check(avformat.av_interleaved_write_frame(format, packet));
        }
        avcodec.av_packet_free(packet);
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException("FFmpeg says " + result);
        }
    }
}
