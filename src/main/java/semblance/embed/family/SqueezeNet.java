package semblance.embed.family;

import semblance.embed.SampleNeeds;
import semblance.embed.preprocess.PictureInput;
import semblance.models.ModelFile;
import semblance.models.compile.Activation;
import semblance.models.compile.FoldedConvolution;
import semblance.models.compile.Network;
import semblance.models.compile.NetworkBuilder;
import semblance.models.compile.Operation.Window;
import semblance.models.compile.Value;
import semblance.models.weights.Weights;
import semblance.models.weights.WeightsException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * SqueezeNet 1.1 (Iandola et al., 2016, as in torchvision): the embedding is the mean of the last
 * feature map before the classifier, 512 numbers of 0 or more.
 */
final class SqueezeNet implements Family {
    private static final Window POOL = new Window(3, 3, 2, 0);
    private static final int LAST_FIRE = 12;

    /** The places of the pools between the fire modules, as torchvision counts its layers. */
    private static final Set<Integer> POOLS = Set.of(2, 5, 8);

    @Override
    public String name() {
        return "squeezenet1_1";
    }

    @Override
    public SampleNeeds needs(String preprocessing) {
        return PictureInput.squeezeNet().needs();
    }

    @Override
    public Blueprint read(String preprocessing, Map<ModelFile.Role, Path> files)
            throws WeightsException {
        PictureInput input = PictureInput.squeezeNet();
        return Blueprint.ofPictureClasses(files, input, weights -> network(weights, input.side()));
    }

    static Network network(Weights weights, int side) throws WeightsException {
        NetworkBuilder net = NetworkBuilder.ofMaps(3, side, side);
        Value x =
                net.convolution(
                        net.input(),
                        FoldedConvolution.plain(weights, "features.0"),
                        new Window(3, 3, 2, 0),
                        Activation.RELU);
        for (int layer = 2; layer <= LAST_FIRE; layer++) {
            x =
                    POOLS.contains(layer)
                            ? net.maxPool(x, POOL, true)
                            : fire(net, x, weights, "features." + layer);
        }
        Value embedding = net.globalMean(x);
        Value scores =
                net.globalMean(
                        net.convolution(
                                x,
                                FoldedConvolution.plain(weights, "classifier.1"),
                                new Window(1, 1, 1, 0),
                                Activation.RELU));
        return net.build(embedding, scores);
    }

    private static Value fire(NetworkBuilder net, Value x, Weights weights, String name)
            throws WeightsException {
        Value squeezed = pointwise(net, x, weights, name + ".squeeze");
        Value narrow = pointwise(net, squeezed, weights, name + ".expand1x1");
        Value wide =
                net.convolution(
                        squeezed,
                        FoldedConvolution.plain(weights, name + ".expand3x3"),
                        new Window(3, 3, 1, 1),
                        Activation.RELU);
        return net.concatenation(narrow, wide);
    }

    private static Value pointwise(NetworkBuilder net, Value x, Weights weights, String name)
            throws WeightsException {
        return net.convolution(
                x, FoldedConvolution.plain(weights, name), new Window(1, 1, 1, 0), Activation.RELU);
    }
}
