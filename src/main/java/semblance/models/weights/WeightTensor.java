package semblance.models.weights;

/** One tensor of a checkpoint. Immutable; its values stay in the file until they are read. */
public interface WeightTensor {
    String name();

    ElementType type();

    /** Returns the length of each dimension; empty for a scalar. The array is a copy. */
    long[] shape();

    /**
     * Returns the values in row-major order: half precision and bfloat16 widened, double precision
     * rounded.
     *
     * @throws WeightsException if they are not floating-point numbers of 16 bits or more, if one of
     *     them is not finite in single precision, or if the file cannot be read
     */
    float[] floats() throws WeightsException;

    /**
     * Reads all values as {@link #floats()} does, but keeps none of them: a cheap look at a tensor
     * of any size.
     *
     * @throws WeightsException as {@link #floats()} does
     */
    void checkFinite() throws WeightsException;
}
