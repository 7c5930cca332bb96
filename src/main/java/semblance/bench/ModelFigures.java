package semblance.bench;

import java.util.List;

/**
 * The figures of one installed model.
 *
 * @param precision the numbers that its network computes in on this machine, such as "int8"
 * @param leastCosine how near its embeddings are to those in single precision, at worst over the
 *     sample pictures that it was checked with when it was compiled
 */
public record ModelFigures(
        String model, String precision, double leastCosine, List<Figure> figures) {
    public ModelFigures {
        figures = List.copyOf(figures);
    }
}
