package semblance.models.compile;

import semblance.models.weights.WeightTensor;
import semblance.models.weights.Weights;
import semblance.models.weights.WeightsException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tensors of a checkpoint as constants of a network, with their shapes checked. */
public final class Tensors {
    private Tensors() {}

    /** Returns a tensor of any shape. */
    public static Constant constant(Weights weights, String name) throws WeightsException {
        WeightTensor tensor = weights.tensor(name);
        return new Constant(shape(tensor), tensor::floats);
    }

    /**
     * Returns a tensor of a shape.
     *
     * @throws WeightsException if it is missing or has another shape
     */
    public static Constant constant(Weights weights, String name, Integer... shape)
            throws WeightsException {
        Constant constant = constant(weights, name);
        if (!constant.shape().equals(List.of(shape))) {
            throw new WeightsException(
                    "The tensor "
                            + name
                            + " has the shape "
                            + constant.shape()
                            + " where this network has "
                            + Arrays.toString(shape)
                            + ": the file is of another model.");
        }
        return constant;
    }

    /** Returns tensors one below the other: as if they were rows of one. */
    public static Constant stacked(List<Constant> parts) {
        List<Integer> shape = new ArrayList<>(parts.getFirst().shape());
        shape.set(0, parts.stream().mapToInt(part -> part.size(0)).sum());
        return new Constant(
                shape,
                () -> {
                    float[] all = new float[parts.stream().mapToInt(Constant::count).sum()];
                    int at = 0;
                    for (Constant part : parts) {
                        float[] values = part.values();
                        System.arraycopy(values, 0, all, at, values.length);
                        at += values.length;
                    }
                    return all;
                });
    }

    /** Returns a matrix with rows and columns exchanged. */
    public static Constant transposed(Constant matrix) {
        int rows = matrix.size(0);
        int columns = matrix.size(1);
        return new Constant(
                List.of(columns, rows),
                () -> {
                    float[] from = matrix.values();
                    float[] to = new float[from.length];
                    for (int r = 0; r < rows; r++) {
                        for (int c = 0; c < columns; c++) {
                            to[c * rows + r] = from[r * columns + c];
                        }
                    }
                    return to;
                });
    }

    static List<Integer> shape(WeightTensor tensor) throws WeightsException {
        List<Integer> shape = new ArrayList<>();
        long count = 1;
        for (long length : tensor.shape()) {
            count = length > Integer.MAX_VALUE ? Long.MAX_VALUE : count * Math.max(length, 1);
            if (count > Integer.MAX_VALUE) {
                throw new WeightsException(
                        "The tensor "
                                + tensor.name()
                                + " is too large: the file is of another model.");
            }
            shape.add((int) length);
        }
        return shape;
    }
}
