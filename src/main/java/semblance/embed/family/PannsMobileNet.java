package semblance.embed.family;

import semblance.embed.SampleNeeds;
import semblance.embed.preprocess.SoundInput;
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
 * MobileNetV1 of PANNs (Kong et al., 2020; Howard et al., 2017): depthwise convolutions, each
 * followed by one of single points. Where the paper of 2017 has a stride of 2, PANNs take the mean
 * of 2 x 2 before the batch norm; mean and convolution are folded into one. The embedding is the
 * layer before the scores after its ReLU, 1024 numbers of 0 or more.
 */
final class PannsMobileNet implements Family {
    private static final int LAST = 13;

    /** The blocks that halve time and frequency, as PANNs count their layers. */
    private static final Set<Integer> HALVING = Set.of(0, 2, 4, 6, 12);

    @Override
    public String name() {
        return "panns-mobilenetv1";
    }

    @Override
    public SampleNeeds needs(String preprocessing) {
        return SoundInput.panns().needs();
    }

    @Override
    public Blueprint read(String preprocessing, Map<ModelFile.Role, Path> files)
            throws WeightsException {
        return PannsLayers.blueprint(files, PannsMobileNet::network);
    }

    static Network network(Weights weights, int frames, int bands) throws WeightsException {
        NetworkBuilder net = NetworkBuilder.ofMaps(1, frames, bands);
        Value x = PannsLayers.normalisedBands(net, weights);
        for (int block = 0; block <= LAST; block++) {
            String name = "features." + block;
            x = spatial(net, x, folded(weights, name, 0, 2), HALVING.contains(block));
            if (block > 0) {
                x =
                        net.convolution(
                                x,
                                folded(weights, name, 4, 5),
                                new Window(1, 1, 1, 0),
                                Activation.RELU);
            }
        }
        return PannsLayers.headed(net, x, weights);
    }

    private static Value spatial(
            NetworkBuilder net, Value x, FoldedConvolution weights, boolean halves) {
        return halves
                ? net.convolution(
                        x, weights.averagedByTwo(), new Window(4, 4, 2, 1), Activation.RELU)
                : net.convolution(x, weights, new Window(3, 3, 1, 1), Activation.RELU);
    }

    private static FoldedConvolution folded(Weights weights, String block, int kernel, int norm)
            throws WeightsException {
        return FoldedConvolution.of(
                weights, block + "." + kernel, block + "." + norm, PannsLayers.EPSILON);
    }
}
