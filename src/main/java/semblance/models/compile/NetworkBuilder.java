package semblance.models.compile;

import org.jspecify.annotations.Nullable;

import semblance.models.compile.Operation.Window;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds a network step by step and keeps track of the shapes. Each method appends one {@link
 * Operation} and returns what it computes. For one thread.
 */
public final class NetworkBuilder {
    private final Value input;
    private final List<Operation> operations = new ArrayList<>();

    private NetworkBuilder(Value input) {
        this.input = input;
    }

    /**
     * Begins a network that reads feature maps.
     *
     * @param height usual one: a network in which all is convolved and pooled takes any
     * @param width usual one, likewise
     */
    public static NetworkBuilder ofMaps(int channels, int height, int width) {
        return new NetworkBuilder(new Value(0, List.of(channels, height, width)));
    }

    /** Begins a network that reads sequences of token numbers of any length. */
    public static NetworkBuilder ofTokens() {
        return new NetworkBuilder(new Value(0, List.of(Value.ANY)));
    }

    public Value input() {
        return input;
    }

    public Network build(Value... outputs) {
        return new Network(input, operations, List.of(outputs));
    }

    public Value convolution(Value x, FoldedConvolution weights, Window window, Activation then) {
        return convolution(x, weights, window, then, null);
    }

    /**
     * @param residual is added before the activation, null for none
     */
    public Value convolution(
            Value x,
            FoldedConvolution weights,
            Window window,
            Activation then,
            @Nullable Value residual) {
        int channels = weights.weight().size(0);
        int groups = x.size(0) / weights.weight().size(1);
        Value y =
                next(
                        channels,
                        out(x.size(1), window.height(), window, false),
                        out(x.size(2), window.width(), window, false));
        operations.add(
                new Operation.Convolution(
                        x, weights.weight(), weights.bias(), window, groups, then, residual, y));
        return y;
    }

    public Value maxPool(Value x, Window window, boolean ceiling) {
        Value y =
                next(
                        x.size(0),
                        out(x.size(1), window.height(), window, ceiling),
                        out(x.size(2), window.width(), window, ceiling));
        operations.add(new Operation.MaxPool(x, window, ceiling, y));
        return y;
    }

    public Value averagePool(Value x, Window window) {
        Value y =
                next(
                        x.size(0),
                        out(x.size(1), window.height(), window, false),
                        out(x.size(2), window.width(), window, false));
        operations.add(new Operation.AveragePool(x, window, y));
        return y;
    }

    /**
     * @param scale for each place of the last dimension
     * @param shift likewise
     */
    public Value affine(Value x, Constant scale, Constant shift) {
        Value y = new Value(operations.size() + 1, x.shape());
        operations.add(new Operation.Affine(x, scale, shift, y));
        return y;
    }

    /**
     * @param scale a vector with a number for each channel
     */
    public Value channelScale(Value map, Value scale) {
        Value y = new Value(operations.size() + 1, map.shape());
        operations.add(new Operation.ChannelScale(map, scale, y));
        return y;
    }

    public Value timePool(Value map) {
        Value y = next(map.size(0));
        operations.add(new Operation.TimePool(map, y));
        return y;
    }

    public Value globalMean(Value x) {
        Value y = next(x.size(0));
        operations.add(new Operation.GlobalMean(x, y));
        return y;
    }

    public Value concatenation(Value... maps) {
        int channels = 0;
        for (Value map : maps) {
            channels += map.size(0);
        }
        Value y = next(channels, maps[0].size(1), maps[0].size(2));
        operations.add(new Operation.Concatenation(List.of(maps), y));
        return y;
    }

    /**
     * @param bias null for none
     */
    public Value linear(Value x, Constant weight, @Nullable Constant bias, Activation then) {
        return linear(x, weight, bias, then, null);
    }

    /**
     * @param bias null for none
     * @param residual is added to the result, null for none
     */
    public Value linear(
            Value x,
            Constant weight,
            @Nullable Constant bias,
            Activation then,
            @Nullable Value residual) {
        List<Integer> shape = new ArrayList<>(x.shape());
        shape.set(shape.size() - 1, weight.size(0));
        Value y = new Value(operations.size() + 1, shape);
        operations.add(new Operation.Linear(x, weight, bias, then, residual, y));
        return y;
    }

    public Value layerNorm(Value x, Constant weight, Constant bias, double epsilon) {
        Value y = new Value(operations.size() + 1, x.shape());
        operations.add(new Operation.LayerNorm(x, weight, bias, epsilon, y));
        return y;
    }

    /**
     * @param x queries, keys and values side by side
     */
    public Value attention(Value x, int heads, boolean causal) {
        Value y = next(x.size(0), x.size(1) / 3);
        operations.add(new Operation.Attention(x, heads, causal, y));
        return y;
    }

    public Value tokens(Value map) {
        Value y = next(map.size(1) * map.size(2), map.size(0));
        operations.add(new Operation.Tokens(map, y));
        return y;
    }

    public Value prefix(Value tokens, Constant token) {
        Value y = next(tokens.size(0) + 1, tokens.size(1));
        operations.add(new Operation.Prefix(tokens, token, y));
        return y;
    }

    /**
     * @param table at least as many rows as there are tokens
     */
    public Value positions(Value tokens, Constant table) {
        Value y = next(tokens.size(0), tokens.size(1));
        operations.add(new Operation.Positions(tokens, table, y));
        return y;
    }

    public Value lookup(Value tokenNumbers, Constant table) {
        Value y = next(tokenNumbers.size(0), table.size(1));
        operations.add(new Operation.Lookup(tokenNumbers, table, y));
        return y;
    }

    public Value first(Value tokens) {
        return pick(tokens, false);
    }

    public Value last(Value tokens) {
        return pick(tokens, true);
    }

    private Value pick(Value tokens, boolean last) {
        Value y = next(tokens.size(1));
        operations.add(new Operation.Pick(tokens, last, y));
        return y;
    }

    private Value next(Integer... shape) {
        return new Value(operations.size() + 1, List.of(shape));
    }

    private static int out(int length, int kernel, Window window, boolean ceiling) {
        int room = length + 2 * window.padding() - kernel;
        int steps = ceiling ? Math.ceilDiv(room, window.stride()) : room / window.stride();
        // A window that would begin in the padding at the end does not count.
        boolean beginsOutside = ceiling && steps * window.stride() >= length + window.padding();
        return beginsOutside ? steps : steps + 1;
    }
}
