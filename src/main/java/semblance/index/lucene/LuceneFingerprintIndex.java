package semblance.index.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

import semblance.fingerprint.Agreement;
import semblance.fingerprint.Comparison;
import semblance.fingerprint.Fingerprint;
import semblance.fingerprint.Probe;
import semblance.index.FingerprintIndex;
import semblance.index.FingerprintMatch;
import semblance.index.StoreException;
import semblance.media.ContentId;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;

/**
 * Fingerprints in a Lucene index of their own. Landmarks tell which few may be the same recording,
 * and those are compared peak by peak. Safe for use by many threads.
 */
final class LuceneFingerprintIndex implements FingerprintIndex {
    /** After as many in a row that are not the same, those with fewer landmarks are not either. */
    private static final int VAIN = 8;

    private final OpenIndex index;
    private final StoreFailures failures;
    private final Lock changing;

    /**
     * @param changing held while a change is made, so that a commit can hold all of them off
     */
    LuceneFingerprintIndex(OpenIndex index, StoreFailures failures, Lock changing) {
        this.index = index;
        this.failures = failures;
        this.changing = changing;
    }

    OpenIndex index() {
        return index;
    }

    @Override
    public void put(ContentId content, Fingerprint fingerprint) throws StoreException {
        changing.lock();
        try {
            failures.write(() ->
                    index.writer()
                            .updateDocument(
                                    FingerprintDocument.term(content),
                                    FingerprintDocument.of(content, fingerprint)));
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void remove(ContentId content) throws StoreException {
        changing.lock();
        try {
            failures.write(() -> index.writer().deleteDocuments(FingerprintDocument.term(content)));
        } finally {
            changing.unlock();
        }
    }

    @Override
    public List<FingerprintMatch> match(Probe query, int count, @Nullable Set<ContentId> among)
            throws StoreException {
        return failures.read(
                () -> index.search(searcher -> match(searcher, query, count, among), List.of()));
    }

    private static List<FingerprintMatch> match(
            IndexSearcher searcher, Probe query, int count, @Nullable Set<ContentId> among)
            throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        Comparison comparison = new Comparison(query);
        List<FingerprintMatch> matches = new ArrayList<>();
        int inVain = 0;
        for (var candidate : new FingerprintLookup(searcher).candidates(query)) {
            LeafReaderContext segment =
                    segments.get(ReaderUtil.subIndex(candidate.doc(), segments));
            int doc = candidate.doc() - segment.docBase;
            ContentId content = FingerprintDocument.content(segment, doc);
            if (among != null && !among.contains(content)) {
                continue;
            }
            Agreement agreement = comparison.with(FingerprintDocument.fingerprint(segment, doc));
            if (agreement != null) {
                matches.add(new FingerprintMatch(content, agreement));
                inVain = 0;
            } else if (++inVain == VAIN) {
                break;
            }
        }
        return matches.stream().sorted(FingerprintMatch.BEST_FIRST).limit(count).toList();
    }

    @Override
    public Optional<Fingerprint> find(ContentId content) throws StoreException {
        return failures.read(() ->
                index.search(
                        searcher -> FingerprintDocument.find(searcher, content), Optional.empty()));
    }

    @Override
    public Set<ContentId> contents() throws StoreException {
        return failures.read(() -> index.search(LuceneFingerprintIndex::contents, Set.of()));
    }

    private static Set<ContentId> contents(IndexSearcher searcher) throws IOException {
        Set<ContentId> contents = new HashSet<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Bits live = segment.reader().getLiveDocs();
            for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
                if (live == null || live.get(doc)) {
                    contents.add(FingerprintDocument.content(segment, doc));
                }
            }
        }
        return contents;
    }
}
