package semblance.models.compile;

import semblance.models.weights.WeightsException;

import java.util.List;

/**
 * A tensor of numbers that a network works with. The numbers are made when they are asked for, so
 * that no more than a few tensors lie in memory at once.
 *
 * @param shape the length of each dimension
 */
public record Constant(List<Integer> shape, Numbers numbers) {
    public Constant {
        shape = List.copyOf(shape);
    }

    /** Makes numbers, in row-major order. */
    @FunctionalInterface
    public interface Numbers {
        float[] make() throws WeightsException;
    }

    /** Returns how many numbers there are. */
    public int count() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    int size(int dimension) {
        return shape.get(dimension);
    }

    /** Returns the numbers, in row-major order. */
    float[] values() throws WeightsException {
        float[] values = numbers.make();
        if (values.length != count()) {
            throw new IllegalStateException(values.length + " numbers for " + shape);
        }
        return values;
    }

    /** Returns this tensor with every number multiplied by {@code factor}. */
    public Constant times(float factor) {
        return new Constant(
                shape,
                () -> {
                    float[] values = numbers.make().clone();
                    for (int i = 0; i < values.length; i++) {
                        values[i] *= factor;
                    }
                    return values;
                });
    }
}
