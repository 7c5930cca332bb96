package semblance.models.compile;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One step of a network, in the terms of the papers; how it is computed is a dialect's matter. */
public sealed interface Operation {
    Value output();

    /** Returns all values that the operation reads. */
    default List<Value> inputs() {
        return switch (this) {
            case Convolution it -> withResidual(it.input(), it.residual());
            case MaxPool it -> List.of(it.input());
            case AveragePool it -> List.of(it.input());
            case Affine it -> List.of(it.input());
            case ChannelScale it -> List.of(it.input(), it.scale());
            case TimePool it -> List.of(it.input());
            case GlobalMean it -> List.of(it.input());
            case Concatenation it -> it.inputs();
            case Linear it -> withResidual(it.input(), it.residual());
            case LayerNorm it -> List.of(it.input());
            case Attention it -> List.of(it.input());
            case Tokens it -> List.of(it.input());
            case Prefix it -> List.of(it.input());
            case Positions it -> List.of(it.input());
            case Lookup it -> List.of(it.input());
            case Pick it -> List.of(it.input());
        };
    }

    private static List<Value> withResidual(Value input, @Nullable Value residual) {
        return residual == null ? List.of(input) : List.of(input, residual);
    }

    /** The numbers of a sliding window: height, width. */
    record Window(int height, int width, int stride, int padding) {}

    /**
     * A two-dimensional convolution (cross-correlation); batch norm is folded into it.
     *
     * @param weight output channels, input channels per group, height, width
     * @param bias one for each output channel
     * @param residual is added before the activation, null for none
     */
    record Convolution(
            Value input,
            Constant weight,
            Constant bias,
            Window window,
            int groups,
            Activation activation,
            @Nullable Value residual,
            Value output)
            implements Operation {}

    /**
     * The greatest number in each window.
     *
     * @param ceiling whether a window that begins inside and ends outside still counts
     */
    record MaxPool(Value input, Window window, boolean ceiling, Value output)
            implements Operation {}

    /** The mean of each window; one that does not lie inside as a whole is left out. */
    record AveragePool(Value input, Window window, Value output) implements Operation {}

    /**
     * x * scale + shift with numbers of their own for each place of the last dimension: batch norm
     * over the bands of a spectrogram. Always in single precision: decibels span more than half
     * precision tells apart.
     */
    record Affine(Value input, Constant scale, Constant shift, Value output) implements Operation {}

    /** Each channel of a feature map multiplied by a number (Hu et al., 2018). */
    record ChannelScale(Value input, Value scale, Value output) implements Operation {}

    /**
     * What PANNs make of a feature map whose height is time and whose width is frequency (Kong et
     * al., 2020): the mean over frequency, of which the greatest in time and the mean in time are
     * added. A feature map becomes a vector.
     */
    record TimePool(Value input, Value output) implements Operation {}

    /** The mean of each channel: a feature map becomes a vector. */
    record GlobalMean(Value input, Value output) implements Operation {}

    /** Feature maps one after the other, by channels. */
    record Concatenation(List<Value> inputs, Value output) implements Operation {
        public Concatenation {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * x W^T + b on the last dimension.
     *
     * @param weight outputs, inputs
     * @param bias null for none
     * @param residual is added after the activation, null for none
     */
    record Linear(
            Value input,
            Constant weight,
            @Nullable Constant bias,
            Activation activation,
            @Nullable Value residual,
            Value output)
            implements Operation {}

    /** Layer normalisation on the last dimension (Ba, Kiros and Hinton, 2016). */
    record LayerNorm(Value input, Constant weight, Constant bias, double epsilon, Value output)
            implements Operation {}

    /**
     * Scaled dot-product attention (Vaswani et al., 2017) of several heads.
     *
     * @param input queries, keys and values side by side: tokens, 3 * width
     * @param causal whether a token attends to itself and those before it only
     */
    record Attention(Value input, int heads, boolean causal, Value output) implements Operation {}

    /** A feature map as a sequence, row by row. */
    record Tokens(Value input, Value output) implements Operation {}

    /** A learned token before all others. */
    record Prefix(Value input, Constant token, Value output) implements Operation {}

    /** Adds a learned vector to each token by its place. */
    record Positions(Value input, Constant table, Value output) implements Operation {}

    /** The rows of a table by the numbers of tokens. */
    record Lookup(Value input, Constant table, Value output) implements Operation {}

    /** One token of a sequence. */
    record Pick(Value input, boolean last, Value output) implements Operation {}
}
