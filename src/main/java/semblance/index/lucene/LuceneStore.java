package semblance.index.lucene;

import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddingSpace;
import semblance.index.Catalog;
import semblance.index.FingerprintIndex;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.index.VectorIndex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The store of a library as Lucene indexes in the folder {@code store} of the library's own. The
 * lock of the catalog's index, which the operating system takes back when a process dies, is that
 * of the store. A commit is first prepared for all indexes while changes are held off, so it holds
 * one moment of all of them, and then finished for one after the other. Safe for use by many
 * threads.
 */
public final class LuceneStore implements Store {
    private static final double CATALOG_BUFFER_MB = 32;

    /** Larger segments mean fewer merges of their graphs. */
    private static final double VECTORS_BUFFER_MB = 64;

    private static final double FINGERPRINTS_BUFFER_MB = 32;

    private final StoreLayout layout;
    private final StoreFailures failures;
    private final Access access;
    private final VectorFormat format;
    private final ReadWriteLock changes = new ReentrantReadWriteLock();
    private final LuceneCatalog catalog;
    private final Map<EmbeddingSpace, LuceneVectorIndex> open = new ConcurrentHashMap<>();
    private volatile @Nullable LuceneFingerprintIndex fingerprints;
    private volatile List<EmbeddingSpace> onDisk = List.of();

    private LuceneStore(
            StoreLayout layout,
            StoreFailures failures,
            Access access,
            VectorFormat format,
            OpenIndex catalog)
            throws StoreException {
        this.layout = layout;
        this.failures = failures;
        this.access = access;
        this.format = format;
        this.catalog = new LuceneCatalog(catalog, failures, changes.readLock());
    }

    /**
     * Opens the store of the library whose own folder is {@code library}. See {@link Store.Opener}.
     */
    public static Store open(Path library, Access access) throws StoreException {
        return open(library, access, VectorFormat.DEFAULT);
    }

    /**
     * @param format what vectors are written in from now on; it says too how thoroughly they are
     *     looked for
     */
    public static Store open(Path library, Access access, VectorFormat format)
            throws StoreException {
        Path folder = library.toAbsolutePath().normalize();
        StoreFailures failures = new StoreFailures(folder);
        StoreLayout layout = new StoreLayout(folder, failures);
        return failures.open(() -> {
            boolean exists = layout.exists();
            OpenIndex catalog =
                    switch (access) {
                        case READ -> {
                            if (!exists) {
                                throw failures.absent();
                            }
                            yield OpenIndex.forReading(layout.catalog());
                        }
                        case WRITE -> lockedCatalog(layout, failures, exists);
                    };
            try {
                LuceneStore store = new LuceneStore(layout, failures, access, format, catalog);
                store.findSpaces();
                return store;
            } catch (IOException | StoreException | RuntimeException e) {
                catalog.close();
                throw e;
            }
        });
    }

    /** Returns openers for each format, by name: for comparing them with each other. */
    public static Map<String, Store.Opener> openers() {
        Map<String, Store.Opener> openers = new LinkedHashMap<>();
        for (VectorFormat format : VectorFormat.values()) {
            openers.put(
                    format.name().toLowerCase(Locale.ROOT),
                    (library, access) -> open(library, access, format));
        }
        return openers;
    }

    private static OpenIndex lockedCatalog(
            StoreLayout layout, StoreFailures failures, boolean exists)
            throws IOException, StoreException {
        Files.createDirectories(layout.catalog());
        try {
            if (!exists) {
                layout.stamp();
            }
            OpenIndex catalog =
                    OpenIndex.forWriting(layout.catalog(), CATALOG_BUFFER_MB, null, Map.of());
            try {
                // From here on something may be written that the older program cannot read.
                if (exists && layout.isOlder()) {
                    layout.stamp();
                }
                return catalog;
            } catch (IOException | StoreException | RuntimeException e) {
                catalog.close();
                throw e;
            }
        } catch (LockObtainFailedException e) {
            throw failures.locked(e);
        }
    }

    private void findSpacesAgain() throws StoreException {
        failures.open(() -> {
            findSpaces();
            return this;
        });
    }

    private void findSpaces() throws IOException, StoreException {
        onDisk = layout.spaces();
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public VectorIndex vectors(EmbeddingSpace space) throws StoreException {
        VectorIndex index = open.get(space);
        return index != null ? index : openVectors(space);
    }

    private synchronized VectorIndex openVectors(EmbeddingSpace space) throws StoreException {
        LuceneVectorIndex index = open.get(space);
        if (index == null) {
            OpenIndex opened =
                    failures.open(() ->
                            switch (access) {
                                case READ -> OpenIndex.forReading(layout.vectors(space));
                                case WRITE ->
                                        OpenIndex.forWriting(
                                                layout.vectors(space),
                                                VECTORS_BUFFER_MB,
                                                format,
                                                StoreLayout.stampOf(space));
                            });
            index = new LuceneVectorIndex(space, opened, format, failures, changes.readLock());
            open.put(space, index);
            findSpacesAgain();
        }
        return index;
    }

    @Override
    public FingerprintIndex fingerprints() throws StoreException {
        LuceneFingerprintIndex index = fingerprints;
        return index != null ? index : openFingerprints();
    }

    private synchronized FingerprintIndex openFingerprints() throws StoreException {
        LuceneFingerprintIndex index = fingerprints;
        if (index == null) {
            OpenIndex opened =
                    failures.open(() ->
                            switch (access) {
                                case READ -> OpenIndex.forReading(layout.fingerprints());
                                case WRITE ->
                                        OpenIndex.forWriting(
                                                layout.fingerprints(),
                                                FINGERPRINTS_BUFFER_MB,
                                                null,
                                                Map.of());
                            });
            index = new LuceneFingerprintIndex(opened, failures, changes.readLock());
            fingerprints = index;
        }
        return index;
    }

    @Override
    public List<EmbeddingSpace> spaces() {
        return onDisk;
    }

    /** Also takes the space from the files in the catalog, which then need new vectors. */
    @Override
    public synchronized void drop(EmbeddingSpace space) throws StoreException {
        requireWriting();
        catalog.forgetSpace(space.key());
        commit();
        LuceneVectorIndex index = open.remove(space);
        failures.write(() -> {
            if (index != null) {
                index.index().close();
            }
            if (Files.isDirectory(layout.vectors(space))) {
                StoreLayout.delete(layout.vectors(space));
            }
        });
        findSpacesAgain();
    }

    @Override
    public synchronized void commit() throws StoreException {
        requireWriting();
        boolean hasOlder = indexes().stream().anyMatch(OpenIndex::isPrepared);
        failures.write(this::commitOnce);
        if (hasOlder) {
            failures.write(this::commitOnce);
        }
        refresh();
    }

    private void commitOnce() throws IOException {
        List<OpenIndex> indexes = indexes();
        changes.writeLock().lock();
        try {
            for (OpenIndex index : indexes) {
                index.prepareCommit();
            }
        } finally {
            changes.writeLock().unlock();
        }
        for (OpenIndex index : indexes) {
            index.finishCommit();
        }
    }

    /** Returns all open indexes, the catalog last. */
    private List<OpenIndex> indexes() {
        List<OpenIndex> indexes = new ArrayList<>();
        open.values().stream()
                .sorted(Comparator.comparing(index -> index.space().key()))
                .forEach(index -> indexes.add(index.index()));
        LuceneFingerprintIndex prints = fingerprints;
        if (prints != null) {
            indexes.add(prints.index());
        }
        indexes.add(catalog.index());
        return indexes;
    }

    @Override
    public synchronized void refresh() throws StoreException {
        for (LuceneVectorIndex index : open.values()) {
            failures.write(index.index()::refresh);
        }
        LuceneFingerprintIndex prints = fingerprints;
        if (prints != null) {
            failures.write(prints.index()::refresh);
        }
        catalog.refresh();
        if (access == Access.READ) {
            findSpacesAgain();
        }
    }

    @Override
    public synchronized void close() throws StoreException {
        failures.write(() -> IOUtils.close(indexes()));
    }

    private void requireWriting() {
        if (access != Access.WRITE) {
            throw new UnsupportedOperationException("the store is open for reading only");
        }
    }
}
