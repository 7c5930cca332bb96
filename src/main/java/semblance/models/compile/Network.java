package semblance.models.compile;

import java.util.List;

/**
 * A network: what it reads and the operations in the order in which they are done.
 *
 * @param input a feature map of single-precision numbers, or a sequence of token numbers
 * @param outputs what it gives: first the embedding, then possibly the scores of its classes
 */
public record Network(Value input, List<Operation> operations, List<Value> outputs) {
    public Network {
        operations = List.copyOf(operations);
        outputs = List.copyOf(outputs);
        if (outputs.isEmpty()) {
            throw new IllegalArgumentException("a network without output");
        }
    }

    /** Tells whether the input is token numbers. */
    public boolean readsTokens() {
        return input.shape().size() == 1;
    }

    /** Tells whether a value is read by an operation after {@code operation}, or is an output. */
    boolean isReadAfter(Value value, Operation operation) {
        int after = operations.indexOf(operation) + 1;
        return outputs.contains(value)
                || operations.subList(after, operations.size()).stream()
                        .anyMatch(later -> later.inputs().contains(value));
    }

    /** Returns the length of the embedding. */
    public int dimension() {
        return outputs.getFirst().size(0);
    }
}
