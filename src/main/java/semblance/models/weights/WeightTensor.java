package semblance.models.weights;

/** One tensor of a checkpoint. */
public interface WeightTensor {
    String name();

    /** Returns the length of each dimension; empty for a scalar. */
    long[] shape();

    /**
     * Returns the values, widened to single precision, in row-major order.
     *
     * @throws WeightsException if they are not floating-point numbers, if one of them is not
     *     finite, or if the file cannot be read
     */
    float[] floats() throws WeightsException;
}
