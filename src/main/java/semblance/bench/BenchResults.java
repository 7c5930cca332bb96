package semblance.bench;

import java.util.List;

/**
 * What was measured.
 *
 * @param figures of the program as a whole; empty if only models were measured
 * @param models the installed models that read pictures
 */
public record BenchResults(List<Figure> figures, List<ModelFigures> models) {
    public BenchResults {
        figures = List.copyOf(figures);
        models = List.copyOf(models);
    }
}
