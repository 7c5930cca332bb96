package semblance.index.lucene;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.IndexEntry;
import semblance.index.LabelQuery;
import semblance.index.Labelled;
import semblance.index.LabelledMoment;
import semblance.index.Neighbor;
import semblance.index.StoreException;
import semblance.index.UniformDraw;
import semblance.index.VectorIndex;
import semblance.media.ContentId;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;

/**
 * The vectors of one space in a Lucene index of their own. A content is one block of documents, so
 * it is replaced at once and found once. Safe for use by many threads.
 */
final class LuceneVectorIndex implements VectorIndex {
    private final EmbeddingSpace space;
    private final OpenIndex index;
    private final StoreFailures failures;
    private final Lock changing;
    private final Blocks blocks = new Blocks();
    private final ContentFilters filters = new ContentFilters();
    private final NearestSearch search;
    private final LabelSearch labels = new LabelSearch(blocks, filters);

    /**
     * @param changing held while a change is made, so that a commit can hold all of them off
     */
    LuceneVectorIndex(
            EmbeddingSpace space,
            OpenIndex index,
            VectorFormat format,
            StoreFailures failures,
            Lock changing) {
        this.space = space;
        this.index = index;
        this.search = new NearestSearch(blocks, filters, format);
        this.failures = failures;
        this.changing = changing;
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    OpenIndex index() {
        return index;
    }

    @Override
    public void put(IndexEntry entry) throws StoreException {
        entry.requireSpace(space);
        changing.lock();
        try {
            failures.write(() ->
                    index.writer()
                            .updateDocuments(
                                    SegmentSamples.term(entry.content()),
                                    SegmentSamples.block(entry)));
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void remove(ContentId content) throws StoreException {
        changing.lock();
        try {
            failures.write(() -> index.writer().deleteDocuments(SegmentSamples.term(content)));
        } finally {
            changing.unlock();
        }
    }

    @Override
    public List<Neighbor> nearest(Embedding query, int count, @Nullable Set<ContentId> among)
            throws StoreException {
        query.requireSpace(space);
        return read(searcher -> search.nearest(searcher, query.vector(), count, among), List.of());
    }

    @Override
    public List<Neighbor> moments(Embedding query, ContentId content) throws StoreException {
        query.requireSpace(space);
        List<Neighbor> moments = new ArrayList<>();
        forBlockOf(
                content,
                (samples, start, end) -> {
                    for (int doc = start; doc < end; doc++) {
                        moments.add(samples.neighbor(doc, query.vector()));
                    }
                });
        return moments;
    }

    @Override
    public List<Embedding> embeddings(ContentId content) throws StoreException {
        List<Embedding> embeddings = new ArrayList<>();
        forBlockOf(
                content,
                (samples, start, end) -> {
                    for (int doc = start; doc < end; doc++) {
                        embeddings.add(samples.embedding(doc, space));
                    }
                });
        return embeddings;
    }

    @Override
    public Labelled labelled(LabelQuery query, int count, @Nullable Set<ContentId> among)
            throws StoreException {
        return read(searcher -> labels.labelled(searcher, query, count, among), Labelled.NOTHING);
    }

    @Override
    public Map<ContentId, List<LabelledMoment>> labelledMoments(
            LabelQuery query, Collection<ContentId> contents) throws StoreException {
        return read(searcher -> labels.moments(searcher, query, contents), Map.of());
    }

    @Override
    public Set<String> labels() throws StoreException {
        return read(SampleLabels::names, Set.of());
    }

    private void forBlockOf(ContentId content, Blocks.Visit visit) throws StoreException {
        read(
                searcher -> {
                    blocks.forBlockOf(searcher, content, visit);
                    return true;
                },
                false);
    }

    @Override
    public List<Embedding> sample(int count, long seed) throws StoreException {
        return read(searcher -> draw(searcher, new UniformDraw<>(count, seed)), List.of());
    }

    private List<Embedding> draw(IndexSearcher searcher, UniformDraw<Integer> draw)
            throws IOException {
        blocks.forEachBlock(
                searcher,
                (samples, start, end) -> {
                    long bits = samples.contentBits(start);
                    for (int doc = start; doc < end; doc++) {
                        draw.show(bits, doc - start, samples.docBase() + doc);
                    }
                });
        List<Integer> drawn = draw.drawn();
        int[] sorted = drawn.stream().mapToInt(Integer::intValue).sorted().toArray();
        Map<Integer, Embedding> embeddings = new HashMap<>();
        Blocks.forEachSample(
                searcher,
                sorted,
                (samples, doc, i) -> embeddings.put(sorted[i], samples.embedding(doc, space)));
        return drawn.stream().map(embeddings::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Set<ContentId> contents() throws StoreException {
        return read(
                searcher -> {
                    Set<ContentId> contents = new HashSet<>();
                    blocks.forEachBlock(
                            searcher,
                            (samples, start, end) -> contents.add(samples.content(start)));
                    return contents;
                },
                Set.of());
    }

    @Override
    public long size() throws StoreException {
        return read(
                searcher ->
                        (long) searcher.getIndexReader().numDocs()
                                - searcher.count(new TermQuery(SegmentSamples.PARENT)),
                0L);
    }

    private <T> T read(OpenIndex.Search<T> work, T none) throws StoreException {
        return failures.read(() -> index.search(work, none));
    }
}
