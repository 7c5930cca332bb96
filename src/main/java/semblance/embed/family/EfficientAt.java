package semblance.embed.family;

import org.jspecify.annotations.Nullable;

import semblance.embed.SampleNeeds;
import semblance.embed.preprocess.SoundInput;
import semblance.models.ModelFile;
import semblance.models.compile.Activation;
import semblance.models.compile.FoldedConvolution;
import semblance.models.compile.Network;
import semblance.models.compile.NetworkBuilder;
import semblance.models.compile.Operation.Window;
import semblance.models.compile.Tensors;
import semblance.models.compile.Value;
import semblance.models.weights.Weights;
import semblance.models.weights.WeightsException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * The networks {@code mn..._as} of EfficientAT (Schmid et al., 2023; {@code models/mn/model.py}):
 * MobileNetV3 (Howard et al., 2019) over a log-mel spectrogram, with squeeze and excitation over
 * channels and a head of two linear maps. How wide they are, the checkpoint's tensors tell. The
 * embedding is the mean of the last feature map, 384 numbers for width 0.4; the scores' sigmoids
 * are probabilities.
 */
final class EfficientAt implements Family {
    private static final double EPSILON = 1e-3;
    private static final int LAST_BLOCK = 15;

    /** The blocks that halve time and frequency. */
    private static final Set<Integer> HALVING = Set.of(2, 4, 7, 13);

    /** From this block on the activation is h-swish. */
    private static final int FIRST_SWISH = 7;

    @Override
    public String name() {
        return "efficientat-mn04";
    }

    @Override
    public SampleNeeds needs(String preprocessing) {
        return SoundInput.efficientAt().needs();
    }

    @Override
    public Blueprint read(String preprocessing, Map<ModelFile.Role, Path> files)
            throws WeightsException {
        SoundInput input = SoundInput.efficientAt();
        return Blueprint.ofSoundClasses(
                files, input, weights -> network(weights, input.bands(), input.usualFrames()));
    }

    static Network network(Weights weights, int bands, int frames) throws WeightsException {
        NetworkBuilder net = NetworkBuilder.ofMaps(1, bands, frames);
        Value x =
                net.convolution(
                        net.input(),
                        folded(weights, "features.0"),
                        new Window(3, 3, 2, 1),
                        Activation.HARDSWISH);
        for (int block = 1; block <= LAST_BLOCK; block++) {
            x = residual(net, x, weights, block);
        }
        x = pointwise(net, x, weights, "features.16", Activation.HARDSWISH, null);
        Value embedding = net.globalMean(x);
        Value hidden = linear(net, embedding, weights, "classifier.2", Activation.HARDSWISH);
        return net.build(embedding, linear(net, hidden, weights, "classifier.5", Activation.NONE));
    }

    /** An inverted residual: wider, along and across, weighed by channels, narrower. */
    private static Value residual(NetworkBuilder net, Value x, Weights weights, int block)
            throws WeightsException {
        Activation activation = block < FIRST_SWISH ? Activation.RELU : Activation.HARDSWISH;
        String name = "features." + block + ".block.";
        int layer = 0;
        Value y = x;
        // The first block has no layer that widens: its first layer is the depthwise one.
        if (Tensors.constant(weights, name + "0.0.weight").shape().getLast() == 1) {
            y = pointwise(net, y, weights, name + layer, activation, null);
            layer++;
        }
        FoldedConvolution depthwise = folded(weights, name + layer);
        layer++;
        int side = depthwise.weight().shape().getLast();
        int stride = HALVING.contains(block) ? 2 : 1;
        y = net.convolution(y, depthwise, new Window(side, side, stride, side / 2), activation);
        String squeeze = name + layer + ".conc_se_layers.0.";
        if (weights.names().contains(squeeze + "fc1.weight")) {
            Value scale = linear(net, net.globalMean(y), weights, squeeze + "fc1", Activation.RELU);
            scale = linear(net, scale, weights, squeeze + "fc2", Activation.SIGMOID);
            y = net.channelScale(y, scale);
            layer++;
        }
        int channels = Tensors.constant(weights, name + layer + ".0.weight").shape().getFirst();
        boolean isResidual = stride == 1 && channels == x.size(0);
        return pointwise(net, y, weights, name + layer, Activation.NONE, isResidual ? x : null);
    }

    private static Value pointwise(
            NetworkBuilder net,
            Value x,
            Weights weights,
            String name,
            Activation then,
            @Nullable Value residual)
            throws WeightsException {
        return net.convolution(x, folded(weights, name), new Window(1, 1, 1, 0), then, residual);
    }

    private static Value linear(
            NetworkBuilder net, Value x, Weights weights, String name, Activation then)
            throws WeightsException {
        return net.linear(
                x,
                Tensors.constant(weights, name + ".weight"),
                Tensors.constant(weights, name + ".bias"),
                then);
    }

    private static FoldedConvolution folded(Weights weights, String name) throws WeightsException {
        return FoldedConvolution.of(weights, name + ".0", name + ".1", EPSILON);
    }
}
