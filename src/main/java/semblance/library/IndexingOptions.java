package semblance.library;

import java.util.List;
import java.util.Set;

/**
 * How a run indexes.
 *
 * @param workers how many files are in work at once, at least 1
 * @param exclusions globs of files and folders that are left out
 * @param includeHidden hidden files and folders count too
 * @param models only these models, or the best for each kind if it is empty
 */
public record IndexingOptions(
        int workers, List<String> exclusions, boolean includeHidden, Set<String> models) {
    public IndexingOptions {
        if (workers < 1) {
            throw new IllegalArgumentException("workers " + workers);
        }
        exclusions = List.copyOf(exclusions);
        models = Set.copyOf(models);
    }

    /** Returns the usual options: as many workers as there are processors. */
    public static IndexingOptions usual() {
        return new IndexingOptions(
                Runtime.getRuntime().availableProcessors(), List.of(), false, Set.of());
    }
}
