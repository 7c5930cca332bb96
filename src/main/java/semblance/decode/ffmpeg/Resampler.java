package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Turns decoded sound of any rate, sample format and channel layout into mono floats at one rate.
 * Channels are mixed by libswresample's matrix for their layout, scaled so that the weights add up
 * to at most one (two channels: their mean); where it has none for a layout, by their mean. Owns
 * its native context.
 */
final class Resampler implements AutoCloseable {
    private final int rate;
    private @Nullable SwrContext context;
    private int inputRate;
    private int inputFormat;
    private int inputChannels;
    private float[] samples = new float[0];

    Resampler(int rate) {
        this.rate = rate;
    }

    /** Hands the converted samples (an array that is used again, and a count) to {@code sink}. */
    void convert(AVFrame frame, BiConsumer<float[], Integer> sink) throws DecodeException {
        boolean same =
                context != null
                        && frame.sample_rate() == inputRate
                        && frame.format() == inputFormat
                        && frame.ch_layout().nb_channels() == inputChannels;
        if (!same) {
            drain(sink);
            close();
            open(frame);
        }
        run(frame.extended_data(), frame.nb_samples(), sink);
    }

    /** Hands over what the filter still holds. */
    void drain(BiConsumer<float[], Integer> sink) throws DecodeException {
        if (context != null) {
            run(null, 0, sink);
        }
    }

    private void open(AVFrame frame) throws DecodeException {
        inputRate = frame.sample_rate();
        inputFormat = frame.format();
        inputChannels = frame.ch_layout().nb_channels();
        if (inputRate <= 0 || inputChannels <= 0) {
            throw Sentences.noSound();
        }
        SwrContext made = open(frame.ch_layout(), false);
        if (made == null) {
            try (AVChannelLayout plain = new AVChannelLayout()) {
                avutil.av_channel_layout_default(plain, inputChannels);
                made = open(plain, true);
                avutil.av_channel_layout_uninit(plain);
            }
        }
        if (made == null) {
            throw Sentences.noSound();
        }
        context = made;
    }

    private @Nullable SwrContext open(AVChannelLayout input, boolean mean) {
        try (AVChannelLayout mono = new AVChannelLayout()) {
            avutil.av_channel_layout_default(mono, 1);
            SwrContext made = new SwrContext(null);
            int result =
                    swresample.swr_alloc_set_opts2(
                            made,
                            mono,
                            avutil.AV_SAMPLE_FMT_FLT,
                            rate,
                            input,
                            inputFormat,
                            inputRate,
                            0,
                            null);
            if (result >= 0 && mean) {
                double[] weights = new double[inputChannels];
                Arrays.fill(weights, 1.0 / inputChannels);
                try (DoublePointer matrix = new DoublePointer(weights)) {
                    result = swresample.swr_set_matrix(made, matrix, inputChannels);
                }
            }
            avutil.av_opt_set_double(made, "rematrix_maxval", 1.0, 0);
            if (result < 0 || swresample.swr_init(made) < 0) {
                swresample.swr_free(made);
                return null;
            }
            return made;
        }
    }

    private void run(
            @Nullable PointerPointer<?> input, int count, BiConsumer<float[], Integer> sink)
            throws DecodeException {
        SwrContext open = context;
        if (open == null) {
            return;
        }
        int room = swresample.swr_get_out_samples(open, count);
        if (room <= 0) {
            return;
        }
        try (FloatPointer output = new FloatPointer((long) room);
                PointerPointer<Pointer> planes = new PointerPointer<>(1)) {
            planes.put(0, output);
            int made = swresample.swr_convert(open, planes, room, input, count);
            if (made < 0) {
                throw Sentences.noSound();
            }
            if (samples.length < made) {
                samples = new float[made];
            }
            output.get(samples, 0, made);
            sink.accept(samples, made);
        }
    }

    @Override
    public void close() {
        if (context != null) {
            swresample.swr_free(context);
            context = null;
        }
    }
}
