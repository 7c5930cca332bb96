package semblance.models.compile;

import semblance.models.weights.WeightTensor;
import semblance.models.weights.Weights;
import semblance.models.weights.WeightsException;

import java.util.List;

/**
 * The numbers of a convolution after batch norm was folded into them: y = gamma (conv(x) - mean) /
 * sqrt(var + eps) + beta is a convolution itself (Ioffe and Szegedy, 2015, section 3.1).
 *
 * @param weight output channels, input channels per group, height, width
 * @param bias one for each output channel
 */
public record FoldedConvolution(Constant weight, Constant bias) {
    /** Returns a convolution followed by batch norm, by the names of both in a checkpoint. */
    public static FoldedConvolution of(
            Weights weights, String convolution, String batchNorm, double epsilon)
            throws WeightsException {
        WeightTensor kernel = weights.tensor(convolution + ".weight");
        List<Integer> shape = Tensors.shape(kernel);
        int channels = shape.getFirst();
        Constant gamma = Tensors.constant(weights, batchNorm + ".weight", channels);
        Constant beta = Tensors.constant(weights, batchNorm + ".bias", channels);
        Constant mean = Tensors.constant(weights, batchNorm + ".running_mean", channels);
        Constant variance = Tensors.constant(weights, batchNorm + ".running_var", channels);
        return new FoldedConvolution(
                new Constant(
                        shape,
                        () -> {
                            float[] values = kernel.floats().clone();
                            float[] g = gamma.values();
                            float[] v = variance.values();
                            int each = values.length / channels;
                            for (int c = 0; c < channels; c++) {
                                double scale = scale(g[c], v[c], epsilon);
                                for (int i = c * each; i < (c + 1) * each; i++) {
                                    values[i] = (float) (values[i] * scale);
                                }
                            }
                            return values;
                        }),
                new Constant(
                        List.of(channels),
                        () -> {
                            float[] g = gamma.values();
                            float[] b = beta.values();
                            float[] m = mean.values();
                            float[] v = variance.values();
                            float[] values = new float[channels];
                            for (int c = 0; c < channels; c++) {
                                values[c] = (float) (b[c] - m[c] * scale(g[c], v[c], epsilon));
                            }
                            return values;
                        }));
    }

    /**
     * Returns this convolution followed by the mean of each 2 x 2 outputs, which is one convolution
     * with a kernel that is longer by one and a stride of 2: batch norm, which comes after the mean
     * in some networks, keeps means as they are.
     */
    public FoldedConvolution averagedByTwo() {
        int rows = weight.size(2);
        int columns = weight.size(3);
        List<Integer> shape = List.of(weight.size(0), weight.size(1), rows + 1, columns + 1);
        return new FoldedConvolution(
                new Constant(
                        shape,
                        () -> {
                            float[] from = weight.values();
                            float[] to = new float[shape.stream().reduce(1, Math::multiplyExact)];
                            for (int i = 0; i < from.length; i++) {
                                int column = i % columns;
                                int row = i / columns % rows;
                                int kernel = i / columns / rows;
                                int at = (kernel * (rows + 1) + row) * (columns + 1) + column;
                                to[at] += from[i] / 4;
                                to[at + 1] += from[i] / 4;
                                to[at + columns + 1] += from[i] / 4;
                                to[at + columns + 2] += from[i] / 4;
                            }
                            return to;
                        }),
                bias);
    }

    /** Returns a convolution with a bias of its own and no batch norm. */
    public static FoldedConvolution plain(Weights weights, String convolution)
            throws WeightsException {
        Constant weight = Tensors.constant(weights, convolution + ".weight");
        return new FoldedConvolution(
                weight, Tensors.constant(weights, convolution + ".bias", weight.size(0)));
    }

    /** Returns a convolution with neither bias nor batch norm. */
    public static FoldedConvolution withoutBias(Weights weights, String convolution)
            throws WeightsException {
        Constant weight = Tensors.constant(weights, convolution + ".weight");
        int channels = weight.size(0);
        return new FoldedConvolution(
                weight, new Constant(List.of(channels), () -> new float[channels]));
    }

    private static double scale(float gamma, float variance, double epsilon) {
        return gamma / Math.sqrt(variance + epsilon);
    }
}
