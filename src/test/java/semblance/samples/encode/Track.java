package semblance.samples.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/** One track: an encoder whose packets go into the file. Closing it writes what it still holds. */
abstract class Track implements AutoCloseable {
    final AVCodecContext encoder;
    private final String codecName;
    private final AVFormatContext output;
    private final AVStream stream;
    private final AVPacket packet = av_packet_alloc();

    Track(AVFormatContext output, String codecName, boolean globalHeader) throws IOException {
        this.output = output;
        this.codecName = codecName;
        AVCodec codec = avcodec_find_encoder_by_name(codecName);
        if (codec == null || codec.isNull()) {
            throw new IOException("This FFmpeg has no encoder " + codecName);
        }
        encoder = avcodec_alloc_context3(codec);
        encoder.flags(encoder.flags() | AV_CODEC_FLAG_BITEXACT);
        if (globalHeader) {
            encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        // The bytes of some encoders depend on the number of their threads.
        encoder.thread_count(1);
        stream = avformat_new_stream(output, codec);
    }

    final void open(Map<String, String> options) throws IOException {
        AVDictionary dictionary = new AVDictionary(null);
        options.forEach((name, value) -> av_dict_set(dictionary, name, value, 0));
        stream.time_base(encoder.time_base());
        AVCodec codec = avcodec_find_encoder_by_name(codecName);
        MediaWriter.check(avcodec_open2(encoder, codec, dictionary), "open " + codecName);
        MediaWriter.check(
                avcodec_parameters_from_context(stream.codecpar(), encoder), "describe a track");
    }

    /** Encodes a frame, or what is left when there is none. */
    final void encode(@Nullable AVFrame frame) throws IOException {
        MediaWriter.check(avcodec_send_frame(encoder, frame), "encode with " + codecName);
        while (true) {
            int code = avcodec_receive_packet(encoder, packet);
            if (code == AVERROR_EAGAIN() || code == AVERROR_EOF()) {
                return;
            }
            MediaWriter.check(code, "encode with " + codecName);
            av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            packet.stream_index(stream.index());
            MediaWriter.check(av_interleaved_write_frame(output, packet), "write a packet");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            encode(null);
        } finally {
            av_packet_free(packet);
            avcodec_free_context(encoder);
        }
    }
}
