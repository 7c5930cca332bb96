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
 * @param workers how many pictures are in work at once where a model's whole way is measured
 */
public record BenchOptions(
        boolean quick, Set<String> models, @Nullable Path pictures, boolean window, int workers) {
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
