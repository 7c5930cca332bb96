package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddingSpace;
import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.index.FileState;
import semblance.index.FingerprintIndex;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A library as a search sees it: vectors, names, and where files are. Safe for use by many threads.
 */
public final class LibraryIndex {
    /**
     * Counting all files takes a tenth of a second for some hundred thousand; while a run changes
     * them all the time, it may take this part of a searcher's time.
     */
    private static final long COUNTING_SHARE = 20;

    private final Store store;
    private @Nullable Counted counted;

    /**
     * What was counted.
     *
     * @param of the catalog's set of contents at that time, which is the same as long as nothing
     *     changes
     */
    private record Counted(Coverage coverage, Set<ContentId> of, long atNanos, long tookNanos) {}

    LibraryIndex(Store store) {
        this.store = store;
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

    /** Returns what tells recordings that are the very same. */
    public FingerprintIndex fingerprints() throws LibraryException {
        try {
            return store.fingerprints();
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Returns how many files each space covers, now or a moment ago. */
    @SuppressWarnings("ReferenceEquality") // the very same set comes back while nothing changes
    public synchronized Coverage coverage() throws LibraryException {
        long began = System.nanoTime();
        Counted last = counted;
        if (last != null && began - last.atNanos() < COUNTING_SHARE * last.tookNanos()) {
            return last.coverage();
        }
        try {
            Set<ContentId> contents = store.catalog().contents(Set.of(MediaKind.values()));
            if (last != null && last.of() == contents) {
                return last.coverage();
            }
            Coverage coverage = new Coverage();
            store.catalog()
                    .forEachState(file -> {
                        if (file instanceof FileState.Indexed indexed) {
                            coverage.add(indexed);
                        }
                    });
            long now = System.nanoTime();
            counted = new Counted(coverage, contents, now, now - began);
            return coverage;
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

    /** A file of the library and where it is, be it connected or not. */
    public record Located(Path path, CatalogFile.Indexed file) {}

    /** Returns what is known of one file; empty if it is not in the library or failed. */
    public Optional<Located> file(Path path) throws LibraryException {
        try {
            for (LibraryRoot root : store.catalog().roots()) {
                if (path.startsWith(root.folder()) && !path.equals(root.folder())) {
                    FileKey key = new FileKey(root.id(), Roots.relative(root.folder(), path));
                    if (store.catalog().find(key).orElse(null)
                            instanceof CatalogFile.Indexed indexed) {
                        return Optional.of(new Located(path, indexed));
                    }
                }
            }
            return Optional.empty();
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Gives every file that is indexed to {@code action}, in no order. */
    public void forEachFile(Consumer<CatalogFile.Indexed> action) throws LibraryException {
        try {
            store.catalog()
                    .forEach(file -> {
                        if (file instanceof CatalogFile.Indexed indexed) {
                            action.accept(indexed);
                        }
                    });
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Gives the content of every file that is indexed to {@code action}, in no order. */
    public void forEachContent(Consumer<ContentId> action) throws LibraryException {
        try {
            store.catalog()
                    .forEachState(file -> {
                        if (file instanceof FileState.Indexed indexed) {
                            action.accept(indexed.content());
                        }
                    });
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
     * @param folder null for all folders: then the same set comes back until other files show,
     *     which makes searches among it fast
     */
    public Set<ContentId> contents(Set<MediaKind> kinds, @Nullable Path folder)
            throws LibraryException {
        try {
            return folder == null ? store.catalog().contents(kinds) : below(folder, kinds);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    private Set<ContentId> below(Path folder, Set<MediaKind> kinds) throws StoreException {
        Set<ContentId> contents = new HashSet<>();
        for (LibraryRoot root : store.catalog().roots()) {
            if (root.folder().startsWith(folder) || folder.startsWith(root.folder())) {
                Map<String, Boolean> isBelow = new HashMap<>();
                store.catalog()
                        .forEachState(
                                root.id(),
                                "",
                                file -> {
                                    if (file instanceof FileState.Indexed indexed
                                            && kinds.contains(indexed.kind())
                                            && isBelow.computeIfAbsent(
                                                    parent(indexed.key()),
                                                    parent ->
                                                            Roots.resolve(root, parent)
                                                                    .startsWith(folder))) {
                                        contents.add(indexed.content());
                                    }
                                });
            }
        }
        return contents;
    }

    /** Returns the folder of a file relative to its root; "" for the root's own. */
    private static String parent(FileKey key) {
        String path = key.relativePath();
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
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
