package semblance.samples.encode;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;

import java.io.IOException;
import java.util.Map;

/** A track of sound: mono samples at 48 kHz; two equal channels where the codec wants them. */
public final class SoundTrack extends Track {
    private static final int RATE_HZ = 48_000;
    private static final int FREE_FRAME = 4096;

    private final int channels;

    SoundTrack(AVFormatContext output, String codec, int bitsPerSecond, boolean globalHeader)
            throws IOException {
        super(output, codec, globalHeader);
        channels = codec.equals("vorbis") ? 2 : 1;
        encoder.sample_rate(RATE_HZ);
        encoder.bit_rate(bitsPerSecond);
        encoder.time_base(av_make_q(1, RATE_HZ));
        encoder.sample_fmt(
                switch (codec) {
                    case "flac", "pcm_s16le" -> AV_SAMPLE_FMT_S16;
                    case "libopus" -> AV_SAMPLE_FMT_FLT;
                    default -> AV_SAMPLE_FMT_FLTP;
                });
        av_channel_layout_default(encoder.ch_layout(), channels);
        open(codec.equals("vorbis") ? Map.of("strict", "experimental") : Map.of());
    }

    public void write(float[] samples) throws IOException {
        int length = encoder.frame_size() > 0 ? encoder.frame_size() : FREE_FRAME;
        for (int start = 0; start < samples.length; start += length) {
            writeFrame(samples, start, Math.min(length, samples.length - start));
        }
    }

    private void writeFrame(float[] samples, int start, int count) throws IOException {
        AVFrame frame = av_frame_alloc();
        frame.format(encoder.sample_fmt());
        frame.nb_samples(count);
        frame.sample_rate(RATE_HZ);
        frame.pts(start);
        av_channel_layout_copy(frame.ch_layout(), encoder.ch_layout());
        MediaWriter.check(av_frame_get_buffer(frame, 0), "get memory for sound");
        if (encoder.sample_fmt() == AV_SAMPLE_FMT_S16) {
            ShortPointer target = new ShortPointer(frame.data(0));
            for (int index = 0; index < count; index++) {
                target.put(index, (short) Math.round(samples[start + index] * 32_767));
            }
        } else {
            for (int channel = 0; channel < channels; channel++) {
                new FloatPointer(frame.data(channel)).put(samples, start, count);
            }
        }
        encode(frame);
        av_frame_free(frame);
    }
}
