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

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Turns decoded sound of any rate, sample format and channel layout into mono floats at one rate.
 * Channels are mixed by libswresample's matrix for their layout, scaled so that the weights add up
 * to at most one (two channels: their mean); where it has none for a layout, by their mean. Owns
 * its native context.
 */
final class Resampler implements AutoCloseable {
    /**
     * A windowed sinc that passes up to .913 of half the lower rate and stops what is above it by
     * 125 dB: the design of soxr's high quality, which the references of networks resample with, by
     * Kaiser's formulas. The levels of a log-mel spectrogram are within .04 dB of those by soxr for
     * sounds that lose rate, and within .8 dB (right above half their rate) for those that gain it;
     * with the defaults they were within .4 dB and 77 dB.
     */
    private static final int TAPS = 188;

    private static final double KAISER_BETA = 12.8;
    private static final double CUTOFF = 0.9565;

    /**
     * Of silence, at least, that the filter is to see before the first sample and after the last.
     */
    private static final int BORDER = 1024;

    private final int rate;
    private @Nullable SwrContext context;
    private int inputRate;
    private int inputFormat;
    private int inputChannels;

    /** Samples read and given by the context, and the latter that are still to be dropped. */
    private long read;

    private long given;
    private long dropped;
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
        read += frame.nb_samples();
        run(frame.extended_data(), frame.nb_samples(), Long.MAX_VALUE, sink);
    }

    /** Hands over what the filter still holds. */
    void drain(BiConsumer<float[], Integer> sink) throws DecodeException {
        SwrContext open = context;
        if (open != null) {
            long left = Math.round((double) read * rate / inputRate) - given;
            if (inputRate != rate) {
                swresample.swr_inject_silence(open, border());
            }
            run(null, 0, left, sink);
        }
    }

    /**
     * Returns how much silence goes before and after: as much as becomes a whole number of samples.
     * Without, libswresample would put the sound's mirror image there.
     */
    private int border() {
        int step =
                inputRate / BigInteger.valueOf(inputRate).gcd(BigInteger.valueOf(rate)).intValue();
        return Math.ceilDiv(BORDER, step) * step;
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
        read = 0;
        given = 0;
        dropped = 0;
        if (inputRate != rate) {
            swresample.swr_inject_silence(made, border());
            dropped = (long) border() * rate / inputRate;
        }
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
            avutil.av_opt_set_int(made, "filter_size", TAPS, 0);
            avutil.av_opt_set_double(made, "kaiser_beta", KAISER_BETA, 0);
            // libswresample reckons from half the output's rate when it goes up, too.
            avutil.av_opt_set_double(
                    made, "cutoff", CUTOFF * Math.min(1, (double) inputRate / rate), 0);
            if (result < 0 || swresample.swr_init(made) < 0) {
                swresample.swr_free(made);
                return null;
            }
            return made;
        }
    }

    private void run(
            @Nullable PointerPointer<?> input,
            int count,
            long most,
            BiConsumer<float[], Integer> sink)
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
            int skipped = (int) Math.min(dropped, made);
            dropped -= skipped;
            int taken = (int) Math.min(made - skipped, most);
            if (taken > 0) {
                output.position(skipped).get(samples, 0, taken);
                given += taken;
                sink.accept(samples, taken);
            }
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
