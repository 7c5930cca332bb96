package semblance.index.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

import semblance.index.Catalog;
import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.index.FileState;
import semblance.index.LibraryRoot;
import semblance.index.NameMatch;
import semblance.index.StoreException;
import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.io.IOException;
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
    private final KindContents contents = new KindContents();
    private final ContentFilters filters = new ContentFilters();
    private final Object refreshing = new Object();
    private final Object writes = new Object();
    private volatile List<LibraryRoot> roots;
    private volatile Fresh fresh = new Fresh(new FreshFiles(), new FreshFiles());

    /** The changes since the last refresh, and during one those that it is to show. */
    private record Fresh(FreshFiles now, FreshFiles before) {}

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
                        Map<String, String> data = Map.of(ROOTS, StoredRoots.toJson(kept));
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

    private List<LibraryRoot> readRoots() throws IOException {
        return StoredRoots.fromJson(index.userData().getOrDefault(ROOTS, "[]"));
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
        FileDecoder decoder = new FileDecoder();
        read(searcher -> {
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                StoredFields stored = null;
                for (Term term : terms) {
                    for (int document : Segments.documents(segment, term)) {
                        if (stored == null) {
                            stored = segment.reader().storedFields();
                        }
                        action.accept(decoder.file(CatalogDocuments.stored(stored, document)));
                    }
                }
            }
        });
    }

    @Override
    public void forEach(Consumer<CatalogFile> action) throws StoreException {
        FileDecoder decoder = new FileDecoder();
        forEach(MatchAllDocsQuery.INSTANCE, bytes -> action.accept(decoder.file(bytes)));
    }

    @Override
    public void forEachState(Consumer<FileState> action) throws StoreException {
        FileDecoder decoder = new FileDecoder();
        forEach(MatchAllDocsQuery.INSTANCE, bytes -> action.accept(decoder.state(bytes)));
    }

    @Override
    public void forEachState(String rootId, String prefix, Consumer<FileState> action)
            throws StoreException {
        FileDecoder decoder = new FileDecoder();
        forEach(
                CatalogDocuments.below(rootId, prefix),
                bytes -> {
                    FileState state = decoder.state(bytes);
                    if (state.key().relativePath().startsWith(prefix)) {
                        action.accept(state);
                    }
                });
    }

    private void forEach(Query query, FilePass.Visit visit) throws StoreException {
        if (fresh.now().size() > 0) {
            refresh();
        }
        read(searcher -> FilePass.over(searcher, query, visit));
    }

    @Override
    public Set<ContentId> contents(Set<MediaKind> kinds) throws StoreException {
        return failures.read(
                () -> index.search(searcher -> contents.of(searcher, kinds), Set.of()));
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
        NameSearch search = new NameSearch(words, without, roots, filters);
        return failures.read(
                () -> index.search(searcher -> search.in(searcher, count, among), List.of()));
    }

    /** What is done with all files of one moment. */
    private interface Reading {
        void of(IndexSearcher searcher) throws IOException;
    }

    private void read(Reading reading) throws StoreException {
        failures.read(() ->
                index.search(
                        searcher -> {
                            reading.of(searcher);
                            return true;
                        },
                        false));
    }
}
