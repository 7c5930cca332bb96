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

/**
 * CNN14 of PANNs (Kong et al., 2020): six blocks of two 3 x 3 convolutions over a log-mel
 * spectrogram. The embedding is the layer before the scores after its ReLU, 2048 numbers of 0 or
 * more.
 */
final class PannsCnn14 implements Family {
    private static final int BLOCKS = 6;

    @Override
    public String name() {
        return "panns-cnn14";
    }

    @Override
    public SampleNeeds needs(String preprocessing) {
        return SoundInput.panns().needs();
    }

    @Override
    public Blueprint read(String preprocessing, Map<ModelFile.Role, Path> files)
            throws WeightsException {
        return PannsLayers.blueprint(files, PannsCnn14::network);
    }

    static Network network(Weights weights, int frames, int bands) throws WeightsException {
        NetworkBuilder net = NetworkBuilder.ofMaps(1, frames, bands);
        Value x = PannsLayers.normalisedBands(net, weights);
        for (int block = 1; block <= BLOCKS; block++) {
            x = convolution(net, x, weights, "conv_block" + block, 1);
            x = convolution(net, x, weights, "conv_block" + block, 2);
            if (block < BLOCKS) {
                x = net.averagePool(x, new Window(2, 2, 2, 0));
            }
        }
        return PannsLayers.headed(net, x, weights);
    }

    private static Value convolution(
            NetworkBuilder net, Value x, Weights weights, String block, int number)
            throws WeightsException {
        FoldedConvolution folded =
                FoldedConvolution.of(
                        weights,
                        block + ".conv" + number,
                        block + ".bn" + number,
                        PannsLayers.EPSILON);
        return net.convolution(x, folded, new Window(3, 3, 1, 1), Activation.RELU);
    }
}
