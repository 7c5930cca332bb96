package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddingSpace;
import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.index.LibraryRoot;
import semblance.index.NameMatch;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A library as a search sees it: vectors, names, and where files are. Safe for use by many threads.
 */
public final class LibraryIndex {
    private final Store store;
    private final Roots roots;

    LibraryIndex(Store store, Roots roots) {
        this.store = store;
        this.roots = roots;
    }

    /** Lets the searches that follow see what was committed, by whomever. */
    public void refresh() throws LibraryException {
        try {
            store.refresh();
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Returns the spaces that hold vectors. */
    public List<EmbeddingSpace> spaces() {
        return store.spaces();
    }

    public VectorIndex vectors(EmbeddingSpace space) throws LibraryException {
        try {
            return store.vectors(space);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Returns the files with some contents, by content. */
    public Map<ContentId, List<CatalogFile.Indexed>> files(Collection<ContentId> contents)
            throws LibraryException {
        try {
            Map<ContentId, List<CatalogFile.Indexed>> byContent = new HashMap<>();
            for (CatalogFile.Indexed file : store.catalog().withContents(contents)) {
                byContent.computeIfAbsent(file.content(), _ -> new ArrayList<>()).add(file);
            }
            return byContent;
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Returns the files whose names or facts have the words, best first. */
    public List<NameMatch> searchNames(
            String words, String without, int count, @Nullable Set<ContentId> among)
            throws LibraryException {
        try {
            return store.catalog().search(words, without, count, among);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /**
     * Returns the contents of some kinds below a folder.
     *
     * @param folder null for all folders
     */
    public Set<ContentId> contents(Set<MediaKind> kinds, @Nullable Path folder)
            throws LibraryException {
        try {
            Map<String, LibraryRoot> byId = roots.byId();
            Set<ContentId> contents = new HashSet<>();
            store.catalog()
                    .forEach(file -> {
                        if (file instanceof CatalogFile.Indexed indexed
                                && kinds.contains(indexed.kind())) {
                            LibraryRoot root = byId.get(indexed.key().rootId());
                            if (folder == null
                                    || (root != null
                                            && Roots.resolve(root, indexed.key())
                                                    .startsWith(folder))) {
                                contents.add(indexed.content());
                            }
                        }
                    });
            return contents;
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Returns where the files of this moment are. */
    public Places places() {
        Map<String, Place> places = new HashMap<>();
        for (LibraryRoot root : store.catalog().roots()) {
            places.put(root.id(), new Place(root, Roots.isOnline(root)));
        }
        return new Places(Map.copyOf(places));
    }

    private record Place(LibraryRoot root, boolean online) {}

    /**
     * The folders of a library and which of them can be reached, looked up once for a whole search.
     */
    public static final class Places {
        private final Map<String, Place> byRoot;

        private Places(Map<String, Place> byRoot) {
            this.byRoot = byRoot;
        }

        /** Returns the file's path, or null if its folder has left the library since. */
        public @Nullable Path path(FileKey key) {
            Place place = byRoot.get(key.rootId());
            return place == null ? null : Roots.resolve(place.root(), key);
        }

        public boolean isOnline(FileKey key) {
            Place place = byRoot.get(key.rootId());
            return place != null && place.online();
        }
    }
}
