package semblance.models.compile;

import semblance.models.compile.Operation.Affine;
import semblance.models.compile.Operation.Attention;
import semblance.models.compile.Operation.AveragePool;
import semblance.models.compile.Operation.ChannelScale;
import semblance.models.compile.Operation.Concatenation;
import semblance.models.compile.Operation.Convolution;
import semblance.models.compile.Operation.GlobalMean;
import semblance.models.compile.Operation.LayerNorm;
import semblance.models.compile.Operation.Linear;
import semblance.models.compile.Operation.Lookup;
import semblance.models.compile.Operation.MaxPool;
import semblance.models.compile.Operation.Pick;
import semblance.models.compile.Operation.Positions;
import semblance.models.compile.Operation.Prefix;
import semblance.models.compile.Operation.TimePool;
import semblance.models.compile.Operation.Tokens;
import semblance.models.compile.Operation.Window;
import semblance.models.weights.WeightsException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How operations are written in TorchScript. This class writes each by the plain operators that
 * every device of libtorch has; subclasses write some of them in faster ways. An instance writes
 * one network, once.
 */
abstract class Dialect {
    final Script script = new Script();
    private final ElementType numbers;

    /**
     * @param numbers what constants and all that lies between input and output are held in
     */
    Dialect(ElementType numbers) {
        this.numbers = numbers;
    }

    /** Writes the network to a file. */
    final void write(Network network, Path file) throws IOException, WeightsException {
        begin(network);
        for (Operation operation : network.operations()) {
            write(operation);
        }
        ArchiveFile.write(file, script, results(network));
    }

    /** Brings the input into the form that the operations take. */
    void begin(Network network) {
        boolean staysSingle = network.operations().getFirst() instanceof Affine;
        if (!network.readsTokens() && !staysSingle && numbers != ElementType.FLOAT32) {
            script.line("x0 = torch.to(x0, %s)".formatted(numbers.scalarType()));
        }
    }

    /** Returns the names of what the network gives, each in single precision. */
    List<String> results(Network network) {
        return network.outputs().stream()
                .map(output ->
                        numbers == ElementType.FLOAT32
                                ? output.name()
                                : "torch.to(" + output.name() + ", 6)")
                .toList();
    }

    void write(Operation operation) throws WeightsException {
        switch (operation) {
            case Convolution it -> convolution(it);
            case MaxPool it -> maxPool(it);
            case AveragePool it -> averagePool(it);
            case Affine it -> affine(it);
            case ChannelScale it -> channelScale(it);
            case TimePool it -> timePool(it);
            case GlobalMean it -> globalMean(it);
            case Concatenation it -> concatenation(it);
            case Linear it -> linear(it);
            case LayerNorm it ->
                    let(
                            it.output(),
                            "torch.layer_norm(%s, [%s], %s, %s, %s)"
                                    .formatted(
                                            it.input().name(),
                                            it.weight().size(0),
                                            hold(it.weight()),
                                            hold(it.bias()),
                                            it.epsilon()));
            case Attention it -> attention(it);
            case Tokens it ->
                    let(
                            it.output(),
                            "torch.transpose(torch.flatten(%s, 2, 3), 1, 2)"
                                    .formatted(it.input().name()));
            case Prefix it -> prefix(it);
            case Positions it -> positions(it);
            case Lookup it ->
                    let(
                            it.output(),
                            "torch.embedding(%s, %s)"
                                    .formatted(hold(it.table()), it.input().name()));
            case Pick it ->
                    let(
                            it.output(),
                            "torch.select(%s, 1, %s)"
                                    .formatted(it.input().name(), it.last() ? -1 : 0));
        }
    }

    void convolution(Convolution it) throws WeightsException {
        String sum = it.residual() == null ? it.output().name() : it.output().name() + "c";
        script.line(
                "%s = torch.conv2d(%s, %s, %s, %s, %s)"
                        .formatted(
                                sum,
                                it.input().name(),
                                hold(it.weight()),
                                hold(it.bias()),
                                geometry(it.window()),
                                it.groups()));
        if (it.residual() != null) {
            let(it.output(), "torch.add(%s, %s)".formatted(sum, it.residual().name()));
        }
        activate(it.output(), it.activation());
    }

    void maxPool(MaxPool it) {
        script.line("%s = %s".formatted(it.output().name(), pooled(it, it.input().name())));
    }

    /** Returns the expression of a pool over what is called {@code x}. */
    static String pooled(MaxPool it, String x) {
        Window window = it.window();
        return String.format(
                "torch.max_pool2d(%s, [%s, %s], %s, %s, [1, 1], %s)",
                x,
                window.height(),
                window.width(),
                pair(window.stride()),
                pair(window.padding()),
                it.ceiling() ? "True" : "False");
    }

    void averagePool(AveragePool it) {
        script.line("%s = %s".formatted(it.output().name(), pooled(it, it.input().name())));
    }

    /** Returns the expression of a pool over what is called {@code x}. */
    static String pooled(AveragePool it, String x) {
        Window window = it.window();
        return String.format(
                "torch.avg_pool2d(%s, [%s, %s], %s, %s)",
                x, window.height(), window.width(), pair(window.stride()), pair(window.padding()));
    }

    private void affine(Affine it) {
        let(
                it.output(),
                "torch.add(torch.mul(%s, %s), %s)"
                        .formatted(
                                it.input().name(),
                                script.hold(it.scale(), ElementType.FLOAT32),
                                script.hold(it.shift(), ElementType.FLOAT32)));
        if (numbers != ElementType.FLOAT32) {
            let(
                    it.output(),
                    "torch.to(%s, %s)".formatted(it.output().name(), numbers.scalarType()));
        }
    }

    private void channelScale(ChannelScale it) {
        let(
                it.output(),
                "torch.mul(%s, torch.unsqueeze(torch.unsqueeze(%s, 2), 3))"
                        .formatted(it.input().name(), it.scale().name()));
    }

    private void timePool(TimePool it) {
        String mean = it.output().name() + "m";
        script.line("%s = torch.mean(%s, [3])".formatted(mean, it.input().name()));
        let(
                it.output(),
                "torch.add(torch.amax(%s, [2]), torch.mean(%s, [2]))".formatted(mean, mean));
    }

    void globalMean(GlobalMean it) {
        let(it.output(), "torch.mean(%s, [2, 3])".formatted(it.input().name()));
    }

    void concatenation(Concatenation it) {
        let(
                it.output(),
                "torch.cat([%s], 1)"
                        .formatted(
                                it.inputs().stream()
                                        .map(Value::name)
                                        .collect(Collectors.joining(", "))));
    }

    void linear(Linear it) throws WeightsException {
        let(
                it.output(),
                "torch.linear(%s, %s, %s)"
                        .formatted(
                                it.input().name(),
                                hold(it.weight()),
                                it.bias() == null ? "None" : hold(it.bias())));
        activate(it.output(), it.activation());
        if (it.residual() != null) {
            let(
                    it.output(),
                    "torch.add(%s, %s)".formatted(it.output().name(), it.residual().name()));
        }
    }

    private void attention(Attention it) {
        String name = it.output().name();
        int width = it.output().size(1) / it.heads();
        script.line(
                "%sh = torch.permute(torch.unflatten(%s, 2, [3, %s, %s]), [2, 0, 3, 1, 4])"
                        .formatted(name, it.input().name(), it.heads(), width));
        script.line(
                "%sa = torch.scaled_dot_product_attention(torch.select(%sh, 0, 0), torch.select(%sh, 0, 1), torch.select(%sh, 0, 2), None, 0., %s)"
                        .formatted(name, name, name, name, it.causal() ? "True" : "False"));
        let(it.output(), "torch.flatten(torch.transpose(%sa, 1, 2), 2, 3)".formatted(name));
    }

    private void prefix(Prefix it) {
        String x = it.input().name();
        let(
                it.output(),
                "torch.cat([torch.expand(%s, [torch.size(%s, 0), 1, %s]), %s], 1)"
                        .formatted(hold(it.token()), x, it.output().size(1), x));
    }

    private void positions(Positions it) {
        String x = it.input().name();
        let(
                it.output(),
                "torch.add(%s, torch.slice(%s, 0, 0, torch.size(%s, 1)))"
                        .formatted(x, hold(it.table()), x));
    }

    /** Applies an activation to a value in its place. */
    final void activate(Value value, Activation activation) {
        String x = value.name();
        switch (activation) {
            case NONE -> {}
            case RELU -> let(value, "torch.relu(%s)".formatted(x));
            case SILU -> let(value, "torch.silu(%s)".formatted(x));
            case GELU -> let(value, "torch.gelu(%s)".formatted(x));
            case HARDSWISH -> let(value, "torch.hardswish(%s)".formatted(x));
            case SIGMOID -> let(value, "torch.sigmoid(%s)".formatted(x));
        }
    }

    final void let(Value value, String expression) {
        script.line(value.name() + " = " + expression);
    }

    final String hold(Constant constant) {
        return script.hold(constant, numbers);
    }

    static String geometry(Window window) {
        return pair(window.stride()) + ", " + pair(window.padding()) + ", [1, 1]";
    }

    static String pair(int number) {
        return "[" + number + ", " + number + "]";
    }
}
