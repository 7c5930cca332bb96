package semblance.index.lucene;

import org.jspecify.annotations.Nullable;

import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that were put or removed since the catalog's searcher was last refreshed: so a look-up
 * sees them without a refresh each time. Safe for use by many threads.
 */
final class FreshFiles {
    private final Map<FileKey, Optional<CatalogFile>> files = new HashMap<>();
    private final Map<ContentId, Set<FileKey>> keys = new HashMap<>();

    /**
     * @param file null if it was removed
     */
    synchronized void put(FileKey key, @Nullable CatalogFile file) {
        files.put(key, Optional.ofNullable(file));
        if (file instanceof CatalogFile.Indexed indexed) {
            keys.computeIfAbsent(indexed.content(), content -> new HashSet<>()).add(key);
        }
    }

    synchronized boolean knows(FileKey key) {
        return files.containsKey(key);
    }

    /** Returns the file as it was last put, or nothing if it was removed or is not known here. */
    synchronized Optional<CatalogFile> find(FileKey key) {
        return files.getOrDefault(key, Optional.empty());
    }

    /** Returns the files with a content as they were last put. */
    synchronized List<CatalogFile.Indexed> withContent(ContentId content) {
        List<CatalogFile.Indexed> found = new ArrayList<>();
        for (FileKey key : keys.getOrDefault(content, Set.of())) {
            if (find(key).orElse(null) instanceof CatalogFile.Indexed indexed
                    && indexed.content().equals(content)) {
                found.add(indexed);
            }
        }
        return found;
    }

    synchronized int size() {
        return files.size();
    }
}
