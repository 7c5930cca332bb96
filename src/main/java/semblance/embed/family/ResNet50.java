package semblance.embed.family;

import org.jspecify.annotations.Nullable;

import semblance.embed.SampleNeeds;
import semblance.embed.preprocess.PictureInput;
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

/**
 * Residual networks of bottleneck blocks (He et al., 2015; the variant of torchvision, which has
 * the stride in the 3 x 3 convolution). The embedding is the mean of the last feature map, 2048
 * numbers of 0 or more for ResNet50; the scores of the classes follow from it. How many blocks
 * there are, and how wide they are, the checkpoint's tensors tell.
 */
final class ResNet50 implements Family {
    private static final double EPSILON = 1e-5;
    private static final int STAGES = 4;

    @Override
    public String name() {
        return "resnet50";
    }

    @Override
    public SampleNeeds needs(String preprocessing) {
        return input(preprocessing).needs();
    }

    @Override
    public Blueprint read(String preprocessing, Map<ModelFile.Role, Path> files)
            throws WeightsException {
        PictureInput input = input(preprocessing);
        return Blueprint.ofPictureClasses(files, input, weights -> network(weights, input.side()));
    }

    private static PictureInput input(String preprocessing) {
        return preprocessing.equals("v2") ? PictureInput.resnet50V2() : PictureInput.resnet50V1();
    }

    static Network network(Weights weights, int side) throws WeightsException {
        NetworkBuilder net = NetworkBuilder.ofMaps(3, side, side);
        Value x =
                net.convolution(
                        net.input(),
                        FoldedConvolution.of(weights, "conv1", "bn1", EPSILON),
                        new Window(7, 7, 2, 3),
                        Activation.RELU);
        x = net.maxPool(x, new Window(3, 3, 2, 1), false);
        for (int stage = 1; stage <= STAGES; stage++) {
            int block = 0;
            do {
                int stride = block == 0 && stage > 1 ? 2 : 1;
                x = bottleneck(net, x, weights, "layer" + stage + "." + block, stride);
                block++;
            } while (weights.names().contains("layer" + stage + "." + block + ".conv1.weight"));
        }
        Value embedding = net.globalMean(x);
        Value scores =
                net.linear(
                        embedding,
                        Tensors.constant(weights, "fc.weight"),
                        Tensors.constant(weights, "fc.bias"),
                        Activation.NONE);
        return net.build(embedding, scores);
    }

    private static Value bottleneck(
            NetworkBuilder net, Value x, Weights weights, String name, int stride)
            throws WeightsException {
        Value y =
                net.convolution(
                        x, folded(weights, name, 1), new Window(1, 1, 1, 0), Activation.RELU);
        y =
                net.convolution(
                        y, folded(weights, name, 2), new Window(3, 3, stride, 1), Activation.RELU);
        Value shortcut = shortcut(net, x, weights, name + ".downsample", stride);
        return net.convolution(
                y,
                folded(weights, name, 3),
                new Window(1, 1, 1, 0),
                Activation.RELU,
                shortcut == null ? x : shortcut);
    }

    private static @Nullable Value shortcut(
            NetworkBuilder net, Value x, Weights weights, String name, int stride)
            throws WeightsException {
        if (!weights.names().contains(name + ".0.weight")) {
            return null;
        }
        FoldedConvolution folded = FoldedConvolution.of(weights, name + ".0", name + ".1", EPSILON);
        return net.convolution(x, folded, new Window(1, 1, stride, 0), Activation.NONE);
    }

    private static FoldedConvolution folded(Weights weights, String block, int number)
            throws WeightsException {
        return FoldedConvolution.of(
                weights, block + ".conv" + number, block + ".bn" + number, EPSILON);
    }
}
