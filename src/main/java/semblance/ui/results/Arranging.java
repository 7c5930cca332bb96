package semblance.ui.results;

import org.jspecify.annotations.Nullable;

import semblance.library.LibraryException;
import semblance.search.SearchResult;
import semblance.search.arrange.Arranged;
import semblance.search.arrange.Arrangement;
import semblance.search.arrange.Grouping;
import semblance.search.facet.FacetCounts;
import semblance.search.facet.FacetTable;
import semblance.search.facet.Narrowing;
import semblance.ui.task.Background;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Narrows, sorts and groups an answer: few results at once, which is a matter of milliseconds, many
 * in the background. A newer wish drops the one before it. Belongs to the JavaFX thread.
 */
final class Arranging {
    private static final int AT_ONCE = 2000;

    private final @Nullable Background background;
    private final SimilarFiles similar;
    private Background.Task running = Background.Task.NONE;

    /** What is wanted of which answer; {@code table} is null until it has been made. */
    record Wish(
            List<SearchResult> results,
            @Nullable FacetTable table,
            Narrowing narrowing,
            Arrangement arrangement) {}

    /** What came of a wish. */
    record Outcome(FacetTable table, FacetCounts counts, Arranged arranged) {}

    /**
     * @param background null to do everything at once
     */
    Arranging(@Nullable Background background, SimilarFiles similar) {
        this.background = background;
        this.similar = similar;
    }

    void fulfil(Wish wish, Consumer<Outcome> onDone) {
        running.cancel();
        running = Background.Task.NONE;
        boolean isQuick =
                wish.results().size() <= AT_ONCE
                        && wish.arrangement().grouping() != Grouping.LIKENESS;
        Background beside = background;
        if (beside == null || isQuick) {
            onDone.accept(fulfilled(wish));
            return;
        }
        running =
                beside.run(
                        () -> fulfilled(wish),
                        onDone,
                        failure -> {
                            throw new IllegalStateException(failure);
                        });
    }

    private Outcome fulfilled(Wish wish) {
        FacetTable table = wish.table() == null ? new FacetTable(wish.results()) : wish.table();
        List<SearchResult> wanted = wish.results();
        if (!wish.narrowing().isNone()) {
            boolean[] matching = table.matching(wish.narrowing());
            wanted = new ArrayList<>();
            for (int place = 0; place < matching.length; place++) {
                if (matching[place]) {
                    wanted.add(wish.results().get(place));
                }
            }
        }
        int[] alike =
                wish.arrangement().grouping() == Grouping.LIKENESS ? alike(wanted) : new int[0];
        return new Outcome(
                table, table.counts(wish.narrowing()), wish.arrangement().of(wanted, alike));
    }

    private int[] alike(List<SearchResult> results) {
        try {
            return similar.of(results);
        } catch (LibraryException _) {
            // The library is being changed or closed: nothing is put on heaps.
            return new int[0];
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new int[0];
        }
    }
}
