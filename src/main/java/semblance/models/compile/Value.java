package semblance.models.compile;

import java.util.List;

/**
 * What an operation computes.
 *
 * @param id the number of the operation that computes it, 0 for the network's input
 * @param shape without the batch: channels, height, width of a feature map (height and width as the
 *     network is usually run: a spectrogram may be longer or shorter); tokens, width of a sequence
 *     (tokens {@value #ANY} where the length differs from call to call); width of a vector
 */
public record Value(int id, List<Integer> shape) {
    /** A length that is known only when the network runs. */
    public static final int ANY = -1;

    public Value {
        shape = List.copyOf(shape);
    }

    /** Returns one dimension of the shape. */
    public int size(int dimension) {
        return shape.get(dimension);
    }

    /** Returns the value's name in the script. */
    String name() {
        return "x" + id;
    }
}
