package semblance.models.compile;

import org.jspecify.annotations.Nullable;

import semblance.models.compile.Operation.Convolution;
import semblance.models.compile.Operation.Linear;
import semblance.models.weights.WeightsException;

/**
 * Convolutions and linear maps by oneDNN with the activation and the residual inside, on feature
 * maps with channels last, with weights that are brought into oneDNN's own order once after
 * loading. For the processor only, in single precision or bfloat16.
 */
class FusedDialect extends Dialect {
    private static final String NOTHING_MORE = "annotate(List[Optional[number]], []), \"\"";

    FusedDialect(ElementType numbers) {
        super(numbers);
    }

    @Override
    void begin(Network network) {
        super.begin(network);
        for (Operation operation : network.operations()) {
            if (operation instanceof Convolution it
                    && it.residual() != null
                    && network.isReadAfter(it.residual(), it)) {
                throw new IllegalArgumentException(
                        it.residual() + " is read after it was added to " + it.output());
            }
        }
        if (!network.readsTokens()) {
            script.line("x0 = torch.contiguous(x0, memory_format=2)");
        }
    }

    @Override
    void convolution(Convolution it) throws WeightsException {
        String weight = hold(it.weight());
        Value x = it.input();
        script.prepare(
                "%s = ops.mkldnn._reorder_convolution_weight(%s, %s, %s, [1, 1], %s, [1, %s, %s, %s])"
                        .formatted(
                                weight,
                                weight,
                                pair(it.window().padding()),
                                pair(it.window().stride()),
                                it.groups(),
                                x.size(0),
                                x.size(1),
                                x.size(2)));
        String numbers =
                String.format(
                        "%s, %s, %s, %s, [1, 1], %s",
                        weight,
                        hold(it.bias()),
                        pair(it.window().padding()),
                        pair(it.window().stride()),
                        it.groups());
        String inside = inside(it.activation());
        if (it.residual() == null) {
            let(
                    it.output(),
                    "ops.mkldnn._convolution_pointwise(%s, %s, \"%s\", %s)"
                            .formatted(
                                    x.name(),
                                    numbers,
                                    inside == null ? "none" : inside,
                                    inside == null ? NOTHING_MORE : attributes(it.activation())));
        } else {
            // In place: the residual is read here for the last time, as begin made sure.
            let(
                    it.output(),
                    "ops.mkldnn._convolution_pointwise_(%s, %s, %s, \"add\", 1.0, %s, %s)"
                            .formatted(
                                    it.residual().name(),
                                    x.name(),
                                    numbers,
                                    inside == null ? "None" : "\"" + inside + "\"",
                                    inside == null ? NOTHING_MORE : attributes(it.activation())));
        }
        if (inside == null) {
            activate(it.output(), it.activation());
        }
    }

    @Override
    void linear(Linear it) throws WeightsException {
        Value x = it.input();
        String weight = hold(it.weight());
        boolean isSequence = x.shape().size() == 2;
        script.prepare(
                "%s = ops.mkldnn._reorder_linear_weight(%s, %s)"
                        .formatted(
                                weight,
                                weight,
                                isSequence && x.size(0) != Value.ANY ? x.size(0) : 1));
        String bias = it.bias() == null ? "None" : hold(it.bias());
        boolean plainSum = it.residual() != null && it.activation() == Activation.NONE;
        String inside = inside(it.activation());
        if (plainSum) {
            let(
                    it.output(),
                    "ops.mkldnn._linear_pointwise(%s, %s, %s, %s, \"add\")"
                            .formatted(
                                    x.name(),
                                    java.util.Objects.requireNonNull(it.residual()).name(),
                                    weight,
                                    bias));
            return;
        }
        let(
                it.output(),
                "ops.mkldnn._linear_pointwise(%s, %s, %s, \"%s\", %s)"
                        .formatted(
                                x.name(),
                                weight,
                                bias,
                                inside == null ? "none" : inside,
                                inside == null ? NOTHING_MORE : attributes(it.activation())));
        if (inside == null) {
            activate(it.output(), it.activation());
        }
        if (it.residual() != null) {
            let(
                    it.output(),
                    "torch.add(%s, %s)".formatted(it.output().name(), it.residual().name()));
        }
    }

    /** Returns oneDNN's word for an activation, null if there is nothing to be put inside. */
    private static @Nullable String inside(Activation activation) {
        return switch (activation) {
            case NONE -> null;
            case RELU -> "relu";
            case SILU -> "swish";
            case GELU -> "gelu";
            case HARDSWISH -> "hardswish";
            case SIGMOID -> "sigmoid";
        };
    }

    private static String attributes(Activation activation) {
        // gelu alone comes in two kinds.
        return "annotate(List[Optional[number]], []), \""
                + (activation == Activation.GELU ? "none" : "")
                + "\"";
    }
}
