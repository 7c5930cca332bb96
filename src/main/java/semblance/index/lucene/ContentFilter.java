package semblance.index.lucene;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Finds the documents of some contents by looking at all documents once, segment by segment, and
 * remembers them: for many contents that is faster than to look each of them up, and a filter that
 * is used again costs nothing. Filters are the same if their sets are the same object. Safe for use
 * by many threads.
 */
final class ContentFilter extends Query {
    private final Set<ContentId> contents;
    private final Map<IndexReader.CacheKey, Found> bySegment = new WeakHashMap<>();

    /** The documents of one segment, those that were deleted since included. */
    private record Found(FixedBitSet documents, int count) {}

    ContentFilter(Set<ContentId> contents) {
        this.contents = contents;
    }

    @SuppressWarnings("ReferenceEquality") // comparing 100,000 contents would cost what this saves
    boolean isOf(Set<ContentId> others) {
        return contents == others;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment)
                    throws IOException {
                Found found = in(segment);
                return found.count == 0
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(found.documents, found.count),
                                score(),
                                scoreMode,
                                segment.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    /** Returns the documents of a segment, those that were deleted since included. */
    Bits documents(LeafReaderContext segment) throws IOException {
        return in(segment).documents;
    }

    private Found in(LeafReaderContext segment) throws IOException {
        IndexReader.CacheHelper helper = segment.reader().getCoreCacheHelper();
        if (helper == null) {
            return find(segment);
        }
        synchronized (bySegment) {
            Found found = bySegment.get(helper.getKey());
            if (found == null) {
                found = find(segment);
                bySegment.put(helper.getKey(), found);
            }
            return found;
        }
    }

    private Found find(LeafReaderContext segment) throws IOException {
        FixedBitSet documents = new FixedBitSet(segment.reader().maxDoc());
        BinaryDocValues values = DocValues.getBinary(segment.reader(), SegmentSamples.CONTENT);
        BytesRef last = new BytesRef();
        boolean wanted = false;
        for (int doc = values.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = values.nextDoc()) {
            BytesRef content = values.binaryValue();
            if (!content.bytesEquals(last)) {
                last = BytesRef.deepCopyOf(content);
                wanted = contents.contains(Segments.contentOf(content));
            }
            if (wanted) {
                documents.set(doc);
            }
        }
        return new Found(documents, documents.cardinality());
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return contents.size() + " contents";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContentFilter filter && isOf(filter.contents);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(contents);
    }
}
