package semblance.models.weights;

import java.util.Set;

/**
 * The named tensors of a checkpoint. Opening reads what the file says of its tensors; their values
 * are read when they are asked for. Safe for use by many threads until it is closed.
 */
public interface Weights extends AutoCloseable {
    /** Returns the names of all tensors, in the order of the file. */
    Set<String> names();

    /**
     * Returns a tensor.
     *
     * @throws WeightsException if there is none of this name
     */
    WeightTensor tensor(String name) throws WeightsException;

    @Override
    void close() throws WeightsException;
}
