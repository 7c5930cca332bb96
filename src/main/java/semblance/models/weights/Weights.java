package semblance.models.weights;

import java.util.Set;

/**
 * The named tensors of a checkpoint, from {@link WeightFiles}. Opening reads what the file says of
 * its tensors; their values are read when they are asked for. Safe for use by many threads until it
 * is closed. The file must not be written to meanwhile.
 */
public interface Weights extends AutoCloseable {
    /** Returns the names of all tensors, in the order of the file; unmodifiable. */
    Set<String> names();

    /**
     * Returns a tensor.
     *
     * @throws WeightsException if there is none of this name
     */
    WeightTensor tensor(String name) throws WeightsException;

    /** Lets go of the file; a tensor cannot be read any more. Closing twice does nothing. */
    @Override
    void close();
}
