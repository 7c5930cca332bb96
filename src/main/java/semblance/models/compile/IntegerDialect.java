package semblance.models.compile;

import semblance.models.compile.Operation.Attention;
import semblance.models.compile.Operation.AveragePool;
import semblance.models.compile.Operation.Concatenation;
import semblance.models.compile.Operation.Convolution;
import semblance.models.compile.Operation.Linear;
import semblance.models.compile.Operation.MaxPool;
import semblance.models.compile.Range.Quantisation;
import semblance.models.weights.WeightsException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Convolutions on 8-bit integers with scales that were observed on samples, and linear maps of
 * sequences on 8-bit integers with scales that are found as they run; all else as in {@link
 * FusedDialect}. The convolution that reads the picture itself stays in single precision: it is a
 * few percent of the work, and rounding there is what all later layers see. So do convolutions of
 * one channel each (the first of a spectrogram, all depthwise ones), which are bound by memory and
 * whose few products lose most. So do the linear maps around attention, a third of the work: with
 * them in integers CLIP was at cosine .9986 of single precision, without at .9996. Weights have one
 * scale for each output channel. For the processor only.
 */
final class IntegerDialect extends FusedDialect {
    private static final String CONVOLUTION =
            "__torch__.torch.classes.quantized.Conv2dPackedParamsBase";
    private static final String LINEAR = "__torch__.torch.classes.quantized.LinearPackedParamsBase";

    private final Value input;
    private final Map<String, Range> ranges;
    private final int bits;

    /** Values that exist as integers, by the name of the value: its integers' scale. */
    private final Map<String, Quantisation> asIntegers = new HashMap<>();

    /** Values that exist as integers and were turned into floating-point numbers as well. */
    private final Set<String> asFloats = new TreeSet<>();

    /** What attention reads and gives. */
    private final Set<Value> ofAttention = new HashSet<>();

    /** Feature maps that are joined with others share the scale of the whole. */
    private final Map<String, String> joinedInto = new HashMap<>();

    /**
     * @param ranges what {@link ObservingDialect} saw, by the names of the values
     * @param bits of activations: 7 where the processor adds products of bytes in 16 bits, which
     *     overflow with 8
     */
    IntegerDialect(Network network, Map<String, Range> ranges, int bits) {
        super(ElementType.FLOAT32);
        this.input = network.input();
        this.ranges = ranges;
        this.bits = bits;
    }

    @Override
    void begin(Network network) {
        super.begin(network);
        for (Operation operation : network.operations()) {
            if (operation instanceof Concatenation it) {
                it.inputs().forEach(input -> joinedInto.put(input.name(), it.output().name()));
            }
            if (operation instanceof Attention it) {
                ofAttention.add(it.input());
                ofAttention.add(it.output());
            }
        }
    }

    @Override
    List<String> results(Network network) {
        network.outputs().forEach(this::floats);
        return super.results(network);
    }

    @Override
    void write(Operation operation) throws WeightsException {
        boolean takesIntegers =
                operation instanceof Concatenation
                        || (operation instanceof Convolution it && !staysSingle(it))
                        || (operation instanceof MaxPool pool
                                && asIntegers.containsKey(pool.input().name()))
                        || (operation instanceof AveragePool pool
                                && asIntegers.containsKey(pool.input().name()));
        if (!takesIntegers) {
            operation.inputs().forEach(this::floats);
        }
        super.write(operation);
    }

    @Override
    void convolution(Convolution it) throws WeightsException {
        if (staysSingle(it)) {
            super.convolution(it);
            return;
        }
        String packed = script.make(CONVOLUTION);
        String weight = integers(it.weight());
        script.prepare(
                "%s = ops.quantized.conv2d_prepack(%s, %s, %s, %s)"
                        .formatted(
                                packed,
                                weight,
                                hold(it.bias()),
                                geometry(it.window()),
                                it.groups()));
        String parameters = script.fresh("q");
        script.line("%s = unchecked_cast(%s, %s)".formatted(parameters, CONVOLUTION, packed));

        String x = integers(it.input());
        boolean isRelu = it.activation() == Activation.RELU;
        boolean hasResidual = it.residual() != null;
        String sum = hasResidual ? ObservingDialect.sumName(it) : it.output().name();
        Quantisation scale = scale(sum);
        script.line(
                "%sq = ops.quantized.conv2d%s(%s, %s, %s, %s)"
                        .formatted(
                                sum,
                                isRelu && !hasResidual ? "_relu" : "",
                                x,
                                parameters,
                                scale.scale(),
                                scale.zero()));
        if (it.residual() != null) {
            scale = scale(it.output().name());
            script.line(
                    "%sq = ops.quantized.add%s(%sq, %s, %s, %s)"
                            .formatted(
                                    it.output().name(),
                                    isRelu ? "_relu" : "",
                                    sum,
                                    integers(it.residual()),
                                    scale.scale(),
                                    scale.zero()));
        }
        asIntegers.put(it.output().name(), scale);
        if (it.activation() != Activation.NONE && !isRelu) {
            activate(floats(it.output()), it.activation());
            asIntegers.remove(it.output().name());
        }
    }

    @Override
    void maxPool(MaxPool it) {
        Quantisation scale = asIntegers.get(it.input().name());
        if (scale == null) {
            super.maxPool(it);
            return;
        }
        script.line("%sq = %s".formatted(it.output().name(), pooled(it, it.input().name() + "q")));
        asIntegers.put(it.output().name(), scale);
    }

    @Override
    void averagePool(AveragePool it) {
        Quantisation scale = asIntegers.get(it.input().name());
        if (scale == null) {
            super.averagePool(it);
            return;
        }
        script.line("%sq = %s".formatted(it.output().name(), pooled(it, it.input().name() + "q")));
        asIntegers.put(it.output().name(), scale);
    }

    @Override
    void concatenation(Concatenation it) {
        Quantisation scale = scale(it.output().name());
        List<String> parts = new ArrayList<>();
        for (Value input : it.inputs()) {
            parts.add(integers(input));
        }
        boolean isOneScale =
                it.inputs().stream().allMatch(input -> scale.equals(asIntegers.get(input.name())));
        String list = "[" + String.join(", ", parts) + "], 1";
        if (isOneScale) {
            script.line("%sq = torch.cat(%s)".formatted(it.output().name(), list));
        } else {
            script.line(
                    "%sq = ops.quantized.cat(%s, %s, %s)"
                            .formatted(it.output().name(), list, scale.scale(), scale.zero()));
        }
        asIntegers.put(it.output().name(), scale);
    }

    @Override
    void linear(Linear it) throws WeightsException {
        boolean isVector = it.input().shape().size() != 2;
        if (isVector || ofAttention.contains(it.input()) || ofAttention.contains(it.output())) {
            super.linear(it);
            return;
        }
        String packed = script.make(LINEAR);
        String bias = it.bias() == null ? "None" : hold(it.bias());
        script.prepare(
                "%s = ops.quantized.linear_prepack(%s, %s)"
                        .formatted(packed, integers(it.weight()), bias));
        String parameters = script.fresh("q");
        script.line("%s = unchecked_cast(%s, %s)".formatted(parameters, LINEAR, packed));
        let(
                it.output(),
                "ops.quantized.linear_dynamic(%s, %s, %s)"
                        .formatted(it.input().name(), parameters, bits < 8 ? "True" : "False"));
        activate(it.output(), it.activation());
        if (it.residual() != null) {
            let(
                    it.output(),
                    "torch.add(%s, %s)".formatted(it.output().name(), it.residual().name()));
        }
    }

    private boolean staysSingle(Convolution it) {
        return it.input().equals(input) || it.weight().size(1) == 1;
    }

    /** Holds weights as bytes and returns an expression for them as integers with scales. */
    private String integers(Constant weight) throws WeightsException {
        int channels = weight.size(0);
        ChannelScales scales = ChannelScales.of(weight);
        String bytes = script.hold(weight.shape(), ElementType.INT8, scales::bytes);
        String scale =
                script.hold(
                        List.of(channels),
                        ElementType.FLOAT64,
                        () -> ElementType.FLOAT64.encode(scales.scales()));
        String zero =
                script.hold(
                        List.of(channels),
                        ElementType.INT64,
                        () -> ElementType.INT64.encode(new double[channels]));
        return "torch._make_per_channel_quantized_tensor("
                + bytes
                + ", "
                + scale
                + ", "
                + zero
                + ", 0)";
    }

    /** Returns the name of a value as integers. */
    private String integers(Value value) {
        String name = value.name();
        if (!asIntegers.containsKey(name)) {
            Quantisation scale = scale(name);
            script.line(
                    "%sq = torch.quantize_per_tensor(%s, %s, %s, 13)"
                            .formatted(name, name, scale.scale(), scale.zero()));
            asIntegers.put(name, scale);
        }
        return name + "q";
    }

    /** Makes sure that a value exists as floating-point numbers. */
    private Value floats(Value value) {
        if (asIntegers.containsKey(value.name()) && asFloats.add(value.name())) {
            let(value, "torch.dequantize(%sq)".formatted(value.name()));
        }
        return value;
    }

    private Quantisation scale(String name) {
        String place = joinedInto.getOrDefault(name, name);
        Range range = ranges.get(place);
        if (range == null) {
            throw new IllegalStateException("nothing was observed at " + place);
        }
        return range.quantisation(bits);
    }
}
