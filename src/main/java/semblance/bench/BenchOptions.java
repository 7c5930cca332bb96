package semblance.bench;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Set;

/**
 * What is measured, and how thoroughly.
 *
 * @param quick fewer runs over less: a minute or two instead of many
 * @param models only these models and nothing else; everything if it is empty
 * @param pictures a folder of pictures that models are measured with, or null for made ones
 * @param window only the window: how it starts and how its grid scrolls
 * @param vectors only the formats of an index of so many vectors, or null
 * @param workers how many pictures are in work at once where a model's whole way is measured
 */
public record BenchOptions(
        boolean quick,
        Set<String> models,
        @Nullable Path pictures,
        boolean window,
        @Nullable Size vectors,
        int workers) {
    /**
     * How large an index of made vectors is.
     *
     * @param formats only these; all if it is empty
     */
    public record Size(int count, int dimensions, Set<String> formats) {
        public Size {
            formats = Set.copyOf(formats);
            if (count < 1 || dimensions < 1) {
                throw new IllegalArgumentException(count + " x " + dimensions);
            }
        }
    }

    public BenchOptions {
        if (workers < 1) {
            throw new IllegalArgumentException("workers " + workers);
        }
        models = Set.copyOf(models);
    }

    int runs() {
        return quick ? 3 : 7;
    }
}
