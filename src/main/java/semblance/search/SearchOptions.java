package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Which results are wanted.
 *
 * @param kinds not empty
 * @param folder only files below it, or null for all
 * @param model only this model's opinion, or null for the best by the rule of the search
 * @param top how many results at most; never more than a million
 * @param where conditions that a file's facts must meet, all of them; may be empty
 * @param among only files with these contents, or null for all
 */
public record SearchOptions(
        Set<MediaKind> kinds,
        @Nullable Path folder,
        @Nullable String model,
        int top,
        List<Condition> where,
        @Nullable Set<ContentId> among) {
    /** The hundred best of all kinds. */
    public static final SearchOptions DEFAULT =
            new SearchOptions(Set.of(MediaKind.values()), null, null, 100);

    /** More than anybody looks at; sums with it do not overflow. */
    private static final int MOST_RESULTS = 1_000_000;

    public SearchOptions {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty() || top < 1) {
            throw new IllegalArgumentException("kinds " + kinds + ", top " + top);
        }
        top = Math.min(top, MOST_RESULTS);
        where = List.copyOf(where);
        among = among == null ? null : Set.copyOf(among);
    }

    /** Results from everywhere. */
    public SearchOptions(
            Set<MediaKind> kinds,
            @Nullable Path folder,
            @Nullable String model,
            int top,
            List<Condition> where) {
        this(kinds, folder, model, top, where, null);
    }

    /** Results whose facts do not matter. */
    public SearchOptions(
            Set<MediaKind> kinds, @Nullable Path folder, @Nullable String model, int top) {
        this(kinds, folder, model, top, List.of());
    }
}
