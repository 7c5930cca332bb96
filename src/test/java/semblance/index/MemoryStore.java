package semblance.index;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddingSpace;
import semblance.fingerprint.Fingerprinter;
import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/**
 * A store in memory. It counts commits, and at each one notes the files of its catalog that lack
 * vectors of a space that they name or their fingerprint. It does not search names. Safe for use by many threads.
 */
public final class MemoryStore implements Store, Catalog {
    private final Map<FileKey, CatalogFile> files = new ConcurrentSkipListMap<>();
    private final Map<EmbeddingSpace, VectorIndex> indexes = new ConcurrentHashMap<>();
    private final ExactFingerprintIndex fingerprints = new ExactFingerprintIndex();
    private final List<FileKey> withoutVectors = new ArrayList<>();
    private List<LibraryRoot> roots = List.of();
    private int commits;

    /** Returns how often it was committed. */
    public synchronized int commits() {
        return commits;
    }

    /** Returns the files that were committed without their vectors. */
    public synchronized List<FileKey> committedWithoutVectors() {
        return List.copyOf(withoutVectors);
    }

    /** Returns all files by key. */
    public Map<FileKey, CatalogFile> files() {
        return new TreeMap<>(files);
    }

    @Override
    public Catalog catalog() {
        return this;
    }

    @Override
    public VectorIndex vectors(EmbeddingSpace space) {
        return indexes.computeIfAbsent(space, ExactVectorIndex::new);
    }

    @Override
    public FingerprintIndex fingerprints() {
        return fingerprints;
    }

    @Override
    public List<EmbeddingSpace> spaces() {
        return indexes.keySet().stream().sorted(Comparator.comparing(EmbeddingSpace::key)).toList();
    }

    @Override
    public void drop(EmbeddingSpace space) {
        indexes.remove(space);
    }

    @Override
    public synchronized void commit() throws StoreException {
        commits++;
        for (CatalogFile file : files.values()) {
            if (file instanceof CatalogFile.Indexed indexed) {
                for (String key : indexed.spaces()) {
                    if (!holds(key, indexed.content())) {
                        withoutVectors.add(file.key());
                    }
                }
            }
        }
    }

    private boolean holds(String space, ContentId content) throws StoreException {
        if (space.equals(Fingerprinter.KEY)) {
            return fingerprints.contents().contains(content);
        }
        for (VectorIndex index : indexes.values()) {
            if (index.space().key().equals(space) && index.contents().contains(content)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void refresh() {}

    @Override
    public void close() {}

    @Override
    public synchronized List<LibraryRoot> roots() {
        return roots;
    }

    @Override
    public synchronized void setRoots(List<LibraryRoot> wanted) {
        roots = List.copyOf(wanted);
        Set<String> ids = Set.copyOf(wanted.stream().map(LibraryRoot::id).toList());
        files.keySet().removeIf(key -> !ids.contains(key.rootId()));
    }

    @Override
    public void put(CatalogFile file) {
        files.put(file.key(), file);
    }

    @Override
    public void remove(FileKey key) {
        files.remove(key);
    }

    @Override
    public Optional<CatalogFile> find(FileKey key) {
        return Optional.ofNullable(files.get(key));
    }

    @Override
    public List<CatalogFile.Indexed> withContent(ContentId content) {
        return withContents(List.of(content));
    }

    @Override
    public List<CatalogFile.Indexed> withContents(Collection<ContentId> contents) {
        List<CatalogFile.Indexed> found = new ArrayList<>();
        forEach(file -> {
            if (file instanceof CatalogFile.Indexed indexed
                    && contents.contains(indexed.content())) {
                found.add(indexed);
            }
        });
        return found;
    }

    @Override
    public void forEach(Consumer<CatalogFile> action) {
        files.values().forEach(action);
    }

    @Override
    public void forEachState(Consumer<FileState> action) {
        forEach(file ->
                action.accept(
                        switch (file) {
                            case CatalogFile.Indexed(
                                            var key,
                                            var stamp,
                                            var kind,
                                            var content,
                                            _,
                                            var spaces) ->
                                    new FileState.Indexed(key, stamp, kind, content, spaces);
                            case CatalogFile.Failed failed -> failed;
                        }));
    }

    @Override
    public void forEachState(String rootId, String prefix, Consumer<FileState> action) {
        forEachState(state -> {
            FileKey key = state.key();
            if (key.rootId().equals(rootId) && key.relativePath().startsWith(prefix)) {
                action.accept(state);
            }
        });
    }

    @Override
    public Set<ContentId> contents(Set<MediaKind> kinds) {
        Set<ContentId> contents = new HashSet<>();
        forEachState(state -> {
            if (state instanceof FileState.Indexed indexed && kinds.contains(indexed.kind())) {
                contents.add(indexed.content());
            }
        });
        return contents;
    }

    @Override
    public List<NameMatch> search(
            String words, String without, int count, @Nullable Set<ContentId> among) {
        return List.of();
    }
}
