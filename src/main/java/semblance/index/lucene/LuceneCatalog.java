package semblance.index.lucene;

import com.fasterxml.jackson.core.type.TypeReference;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

import semblance.index.Catalog;
import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.index.LibraryRoot;
import semblance.index.NameMatch;
import semblance.index.StoreException;
import semblance.media.ContentId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/**
 * The catalog in a Lucene index: one document for each file, the roots in the data of the commit.
 * Safe for use by many threads.
 */
final class LuceneCatalog implements Catalog {
    private static final String ROOTS = "roots";

    /** So many changes are kept in memory before the searcher is refreshed to hold them. */
    private static final int FRESH_MAX = 20_000;

    private final OpenIndex index;
    private final StoreFailures failures;
    private final Lock changing;
    private final Object refreshing = new Object();
    private final Object writes = new Object();
    private volatile List<LibraryRoot> roots;
    private volatile Fresh fresh = new Fresh(new FreshFiles(), new FreshFiles());

    /** The changes since the last refresh, and during one those that it is to show. */
    private record Fresh(FreshFiles now, FreshFiles before) {}

    /** A root in the data of the commit. */
    private record StoredRoot(String id, String folder) {}

    /**
     * @param changing held while a change is made, so that a commit can hold all of them off
     */
    LuceneCatalog(OpenIndex index, StoreFailures failures, Lock changing) throws StoreException {
        this.index = index;
        this.failures = failures;
        this.changing = changing;
        this.roots = failures.read(this::readRoots);
    }

    OpenIndex index() {
        return index;
    }

    @Override
    public List<LibraryRoot> roots() {
        return roots;
    }

    @Override
    public void setRoots(List<LibraryRoot> newRoots) throws StoreException {
        List<LibraryRoot> kept = List.copyOf(newRoots);
        Set<String> ids = new HashSet<>();
        kept.forEach(root -> ids.add(root.id()));
        changing.lock();
        try {
            synchronized (refreshing) {
                synchronized (writes) {
                    failures.write(() -> {
                        for (LibraryRoot root : roots) {
                            if (!ids.contains(root.id())) {
                                Term files = new Term(CatalogDocuments.ROOT, root.id());
                                index.writer().deleteDocuments(files);
                            }
                        }
                        Map<String, String> data = Map.of(ROOTS, rootsAsJson(kept));
                        index.writer().setLiveCommitData(data.entrySet());
                    });
                    roots = kept;
                    refresh();
                }
            }
        } finally {
            changing.unlock();
        }
    }

    private static String rootsAsJson(List<LibraryRoot> roots) throws IOException {
        return StoredFile.JSON.writeValueAsString(
                roots.stream()
                        .map(root -> new StoredRoot(root.id(), root.folder().toString()))
                        .toList());
    }

    private List<LibraryRoot> readRoots() throws IOException {
        String json = index.userData().getOrDefault(ROOTS, "[]");
        return StoredFile.JSON.readValue(json, new TypeReference<List<StoredRoot>>() {}).stream()
                .map(root -> new LibraryRoot(root.id(), Path.of(root.folder())))
                .toList();
    }

    @Override
    public void put(CatalogFile file) throws StoreException {
        change(
                file.key(),
                file,
                () ->
                        index.writer()
                                .updateDocument(
                                        CatalogDocuments.term(file.key()),
                                        CatalogDocuments.of(file)));
    }

    @Override
    public void remove(FileKey key) throws StoreException {
        change(key, null, () -> index.writer().deleteDocuments(CatalogDocuments.term(key)));
    }

    private void change(FileKey key, @Nullable CatalogFile file, StoreFailures.Action action)
            throws StoreException {
        changing.lock();
        try {
            synchronized (writes) {
                failures.write(action);
                fresh.now().put(key, file);
            }
        } finally {
            changing.unlock();
        }
        if (fresh.now().size() > FRESH_MAX) {
            refresh();
        }
    }

    /** Lets searches see all changes so far, and a reader those that were committed since. */
    void refresh() throws StoreException {
        synchronized (refreshing) {
            synchronized (writes) {
                fresh = new Fresh(new FreshFiles(), fresh.now());
            }
            failures.write(index::refresh);
            roots = failures.read(this::readRoots);
            synchronized (writes) {
                fresh = new Fresh(fresh.now(), new FreshFiles());
            }
        }
    }

    @Override
    public Optional<CatalogFile> find(FileKey key) throws StoreException {
        Fresh seen = fresh;
        if (seen.now().knows(key)) {
            return seen.now().find(key);
        }
        if (seen.before().knows(key)) {
            return seen.before().find(key);
        }
        List<CatalogFile> found = new ArrayList<>();
        forEachWith(List.of(CatalogDocuments.term(key)), found::add);
        return found.stream().findFirst();
    }

    @Override
    public List<CatalogFile.Indexed> withContent(ContentId content) throws StoreException {
        return withContents(List.of(content));
    }

    @Override
    public List<CatalogFile.Indexed> withContents(Collection<ContentId> contents)
            throws StoreException {
        Fresh seen = fresh;
        Map<FileKey, CatalogFile.Indexed> found = new TreeMap<>();
        forEachWith(
                contents.stream().map(CatalogDocuments::term).toList(),
                file -> {
                    if (file instanceof CatalogFile.Indexed indexed
                            && !seen.now().knows(file.key())
                            && !seen.before().knows(file.key())) {
                        found.put(file.key(), indexed);
                    }
                });
        for (ContentId content : contents) {
            for (CatalogFile.Indexed file : seen.before().withContent(content)) {
                if (!seen.now().knows(file.key())) {
                    found.put(file.key(), file);
                }
            }
            seen.now().withContent(content).forEach(file -> found.put(file.key(), file));
        }
        return List.copyOf(found.values());
    }

    private void forEachWith(List<Term> terms, Consumer<CatalogFile> action) throws StoreException {
        read(reader -> {
            for (LeafReaderContext segment : reader.leaves()) {
                StoredFields stored = null;
                for (Term term : terms) {
                    for (int document : Segments.documents(segment, term)) {
                        if (stored == null) {
                            stored = segment.reader().storedFields();
                        }
                        action.accept(CatalogDocuments.read(stored, document));
                    }
                }
            }
        });
    }

    @Override
    public void forEach(Consumer<CatalogFile> action) throws StoreException {
        if (fresh.now().size() > 0) {
            refresh();
        }
        read(reader -> {
            for (LeafReaderContext segment : reader.leaves()) {
                Bits live = segment.reader().getLiveDocs();
                // The reader for merges decompresses each block of documents only once.
                StoredFields stored =
                        segment.reader() instanceof CodecReader codec
                                ? codec.getFieldsReader().getMergeInstance()
                                : segment.reader().storedFields();
                for (int document = 0; document < segment.reader().maxDoc(); document++) {
                    if (live == null || live.get(document)) {
                        action.accept(CatalogDocuments.read(stored, document));
                    }
                }
            }
        });
    }

    /** Takes a space from all files that were embedded into it. */
    void forgetSpace(String space) throws StoreException {
        List<CatalogFile.Indexed> files = new ArrayList<>();
        forEach(file -> {
            if (file instanceof CatalogFile.Indexed indexed && indexed.spaces().contains(space)) {
                files.add(indexed);
            }
        });
        for (CatalogFile.Indexed file : files) {
            Set<String> others = new HashSet<>(file.spaces());
            others.remove(space);
            put(
                    new CatalogFile.Indexed(
                            file.key(),
                            file.stamp(),
                            file.kind(),
                            file.content(),
                            file.facts(),
                            others));
        }
    }

    @Override
    public List<NameMatch> search(
            String words, String without, int count, @Nullable Set<ContentId> among)
            throws StoreException {
        NameSearch search = new NameSearch(words, without, roots);
        return failures.read(
                () -> index.search(searcher -> search.in(searcher, count, among), List.of()));
    }

    /** What is done with all files of one moment. */
    private interface Reading {
        void of(IndexReader reader) throws IOException;
    }

    private void read(Reading reading) throws StoreException {
        failures.read(() ->
                index.search(
                        searcher -> {
                            reading.of(searcher.getIndexReader());
                            return true;
                        },
                        false));
    }
}
