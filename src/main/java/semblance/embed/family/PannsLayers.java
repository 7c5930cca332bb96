package semblance.embed.family;

import semblance.embed.preprocess.SoundInput;
import semblance.models.ModelFile;
import semblance.models.compile.Activation;
import semblance.models.compile.Constant;
import semblance.models.compile.Network;
import semblance.models.compile.NetworkBuilder;
import semblance.models.compile.Tensors;
import semblance.models.compile.Value;
import semblance.models.weights.Weights;
import semblance.models.weights.WeightsException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the networks of PANNs (Kong et al., 2020; {@code pytorch/models.py}) have in common: batch
 * norm over the mel bands before the first convolution, and after the last one the pool over time,
 * the linear map whose result is the embedding, and that to the scores of the classes, whose
 * sigmoids are probabilities.
 */
final class PannsLayers {
    static final double EPSILON = 1e-5;

    private PannsLayers() {}

    /** Makes a network for spectrograms of so many frames and bands. */
    @FunctionalInterface
    interface Architecture {
        Network network(Weights weights, int frames, int bands) throws WeightsException;
    }

    /** Returns a model that names AudioSet's classes. */
    static Blueprint blueprint(Map<ModelFile.Role, Path> files, Architecture architecture)
            throws WeightsException {
        SoundInput input = SoundInput.panns();
        return Blueprint.ofSoundClasses(
                files,
                input,
                weights -> architecture.network(weights, input.usualFrames(), input.bands()));
    }

    /** Appends the batch norm of the bands; the input's rows are frames. */
    static Value normalisedBands(NetworkBuilder net, Weights weights) throws WeightsException {
        int bands = net.input().size(2);
        Constant gamma = Tensors.constant(weights, "bn0.weight", bands);
        Constant beta = Tensors.constant(weights, "bn0.bias", bands);
        Constant mean = Tensors.constant(weights, "bn0.running_mean", bands);
        Constant variance = Tensors.constant(weights, "bn0.running_var", bands);
        return net.affine(
                net.input(),
                new Constant(
                        List.of(bands),
                        () -> {
                            float[] scale = new float[bands];
                            float[] g = gamma.numbers().make();
                            float[] v = variance.numbers().make();
                            for (int i = 0; i < bands; i++) {
                                scale[i] = (float) (g[i] / Math.sqrt(v[i] + EPSILON));
                            }
                            return scale;
                        }),
                new Constant(
                        List.of(bands),
                        () -> {
                            float[] shift = new float[bands];
                            float[] g = gamma.numbers().make();
                            float[] b = beta.numbers().make();
                            float[] m = mean.numbers().make();
                            float[] v = variance.numbers().make();
                            for (int i = 0; i < bands; i++) {
                                shift[i] = (float) (b[i] - m[i] * g[i] / Math.sqrt(v[i] + EPSILON));
                            }
                            return shift;
                        }));
    }

    /** Appends all that follows the last feature map. */
    static Network headed(NetworkBuilder net, Value map, Weights weights) throws WeightsException {
        Value embedding =
                net.linear(
                        net.timePool(map),
                        Tensors.constant(weights, "fc1.weight"),
                        Tensors.constant(weights, "fc1.bias"),
                        Activation.RELU);
        Value scores =
                net.linear(
                        embedding,
                        Tensors.constant(weights, "fc_audioset.weight"),
                        Tensors.constant(weights, "fc_audioset.bias"),
                        Activation.NONE);
        return net.build(embedding, scores);
    }
}
