package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;

import java.util.function.Consumer;

/**
 * One open decoder of FFmpeg, on one thread unless told otherwise (files are decoded in parallel,
 * frames are not). Owns its native context.
 */
final class CodecDecoder implements AutoCloseable {
    private final AVCodecContext context;
    private boolean closed;

    private CodecDecoder(AVCodecContext context) {
        this.context = context;
    }

    /** Opens the decoder for a still picture's codec, with no container. */
    static CodecDecoder ofCodec(int codecId, long maxPixels, Consumer<AVCodecContext> settings)
            throws DecodeException {
        return open(codecId, null, maxPixels, settings);
    }

    /** Opens the decoder of a stream. */
    static CodecDecoder ofStream(
            AVCodecParameters parameters, long maxPixels, Consumer<AVCodecContext> settings)
            throws DecodeException {
        return open(parameters.codec_id(), parameters, maxPixels, settings);
    }

    private static CodecDecoder open(
            int codecId,
            @Nullable AVCodecParameters parameters,
            long maxPixels,
            Consumer<AVCodecContext> settings)
            throws DecodeException {
        AVCodec codec = avcodec.avcodec_find_decoder(codecId);
        if (codec == null) {
            throw codecId == avcodec.AV_CODEC_ID_NONE
                    ? Sentences.damaged()
                    : Sentences.noDecoder(codecName(codecId));
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        if (context == null) {
            throw Sentences.outOfMemory();
        }
        CodecDecoder decoder = new CodecDecoder(context);
        if (parameters != null && avcodec.avcodec_parameters_to_context(context, parameters) < 0) {
            decoder.close();
            throw Sentences.damaged();
        }
        context.thread_count(1).max_pixels(maxPixels);
        settings.accept(context);
        if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            decoder.close();
            throw Sentences.damaged();
        }
        return decoder;
    }

    static String codecName(int codecId) {
        return avcodec.avcodec_get_name(codecId).getString();
    }

    AVCodecContext context() {
        return context;
    }

    void timeBase(AVRational timeBase) {
        context.pkt_timebase(timeBase);
    }

    /**
     * Hands one packet over, or null at the end of the stream. Returns false if the packet is
     * damaged; the next may be good.
     */
    boolean send(@Nullable AVPacket packet) {
        int result = avcodec.avcodec_send_packet(context, packet);
        return result >= 0 || result == avutil.AVERROR_EOF();
    }

    /** Takes the next frame; false if another packet is needed first, or at the end. */
    boolean receive(AVFrame frame) {
        int again = avutil.AVERROR_EAGAIN();
        int end = avutil.AVERROR_EOF();
        // An error here is one damaged frame; a decoder that only ever errs would never end.
        for (int tries = 0; tries < 64; tries++) {
            int result = avcodec.avcodec_receive_frame(context, frame);
            if (result >= 0) {
                return true;
            }
            if (result == again || result == end) {
                return false;
            }
        }
        return false;
    }

    /** Forgets what was sent: to be called after a seek. */
    void flush() {
        avcodec.avcodec_flush_buffers(context);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            avcodec.avcodec_free_context(context);
        }
    }
}
