package semblance.library;

import semblance.embed.EmbeddingSpace;
import semblance.fingerprint.Fingerprinter;
import semblance.index.FileState;
import semblance.media.MediaKind;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many files of a library each embedding space covers, at one moment. A file counts as covered
 * when its model has seen it, even if there was nothing to embed.
 */
public final class Coverage {
    private final Map<MediaKind, Long> files = new EnumMap<>(MediaKind.class);
    private final Map<String, Map<MediaKind, Long>> bySpace = new HashMap<>();

    Coverage() {}

    /** Counts one file; only before this object is shared. */
    void add(FileState.Indexed file) {
        files.merge(file.kind(), 1L, Long::sum);
        for (String space : file.spaces()) {
            bySpace.computeIfAbsent(space, _ -> new EnumMap<>(MediaKind.class))
                    .merge(file.kind(), 1L, Long::sum);
        }
    }

    /** Returns how many files of some kinds there are. */
    public long files(Collection<MediaKind> kinds) {
        return sum(files, kinds);
    }

    /** Returns how many files of some kinds a space covers. */
    public long covered(EmbeddingSpace space, Collection<MediaKind> kinds) {
        return sum(bySpace.getOrDefault(space.key(), Map.of()), kinds);
    }

    /** Returns how many files were listened to for their fingerprint. */
    long fingerprinted() {
        return sum(
                bySpace.getOrDefault(Fingerprinter.KEY, Map.of()), Set.of(MediaKind.values()));
    }

    /** Returns the kinds of which a space covers at least one file. */
    Set<MediaKind> kinds(EmbeddingSpace space) {
        return new HashSet<>(bySpace.getOrDefault(space.key(), Map.of()).keySet());
    }

    private static long sum(Map<MediaKind, Long> counts, Collection<MediaKind> kinds) {
        long sum = 0;
        for (MediaKind kind : kinds) {
            sum += counts.getOrDefault(kind, 0L);
        }
        return sum;
    }
}
