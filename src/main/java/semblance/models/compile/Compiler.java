package semblance.models.compile;

import semblance.models.weights.WeightsException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes networks as TorchScript archives. What is written is called as {@code forward(Tensor) ->
 * List[Tensor]}, after {@code prepare()} was called once.
 */
public final class Compiler {
    /** Changes whenever a network may be written in another way than before. */
    public static final int VERSION = 3;

    private Compiler() {}

    /**
     * Writes a network.
     *
     * @param precision any but {@link Precision#INT8}
     */
    public static void write(Network network, Precision precision, Path file)
            throws IOException, WeightsException {
        Dialect dialect =
                switch (precision) {
                    case PLAIN -> new PlainDialect(ElementType.FLOAT32);
                    case HALF -> new PlainDialect(ElementType.FLOAT16);
                    case FP32 -> new FusedDialect(ElementType.FLOAT32);
                    case BF16 -> new FusedDialect(ElementType.BFLOAT16);
                    case INT8 -> throw new IllegalArgumentException("integers need ranges");
                };
        dialect.write(network, file);
    }

    /**
     * Writes a network on 8-bit integers.
     *
     * @param ranges what was observed at each of the places that {@link #writeObserver} returned
     * @param bits of activations, 7 or 8
     */
    public static void writeIntegers(
            Network network, Map<String, Range> ranges, int bits, Path file)
            throws IOException, WeightsException {
        new IntegerDialect(network, ranges, bits).write(network, file);
    }

    /**
     * Writes the plain network with one more output: the least and the greatest number at each
     * place, in turn.
     *
     * @return the names of the places, in the order of that output
     */
    public static List<String> writeObserver(Network network, Path file)
            throws IOException, WeightsException {
        return writeObserver(new ObservingDialect(null), network, file);
    }

    /**
     * Writes the plain network with one more output: a histogram of {@link Histogram#BINS} counts
     * for each place, in turn.
     *
     * @param ranges of all places that {@link #writeObserver(Network, Path)} returned
     * @return the names of the places, in the order of that output
     */
    public static List<String> writeObserver(Network network, Map<String, Range> ranges, Path file)
            throws IOException, WeightsException {
        return writeObserver(new ObservingDialect(ranges), network, file);
    }

    private static List<String> writeObserver(ObservingDialect dialect, Network network, Path file)
            throws IOException, WeightsException {
        dialect.write(network, file);
        return dialect.observed();
    }
}
