package semblance.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How a run indexes.
 *
 * @param workers how many files are in work at once, at least 1
 * @param exclusions globs of files and folders that are left out
 * @param includeHidden hidden files and folders count too
 * @param models only these models, or the best for each kind if it is empty
 * @param pace how much of the computer it takes
 * @param leftAlone folders of the library that a run over all of them passes by
 */
public record IndexingOptions(
        int workers,
        List<String> exclusions,
        boolean includeHidden,
        Set<String> models,
        Pace pace,
        Set<Path> leftAlone) {

    /** How much of the computer a run takes. */
    public enum Pace {
        FULL,
        /** Its threads have a low priority, and rest after each file as long as it took. */
        GENTLE
    }

    public IndexingOptions {
        if (workers < 1) {
            throw new IllegalArgumentException("workers " + workers);
        }
        exclusions = List.copyOf(exclusions);
        models = Set.copyOf(models);
        leftAlone = Set.copyOf(leftAlone);
    }

    /** Makes options of a run at full pace over all folders. */
    public IndexingOptions(
            int workers, List<String> exclusions, boolean includeHidden, Set<String> models) {
        this(workers, exclusions, includeHidden, models, Pace.FULL, Set.of());
    }

    /** Returns the usual options: as many workers as there are processors. */
    public static IndexingOptions usual() {
        return new IndexingOptions(
                Runtime.getRuntime().availableProcessors(), List.of(), false, Set.of());
    }
}
