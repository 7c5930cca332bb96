package semblance.index.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;

import semblance.media.ContentId;

import java.io.IOException;
import java.util.List;

/**
 * The blocks of documents, each of one content, of a vector index. Remembers where those of a
 * segment end. Safe for use by many threads.
 */
final class Blocks {
    private final BitSetProducer ends =
            new QueryBitSetProducer(new TermQuery(SegmentSamples.PARENT));

    /** What is done with a block. */
    interface Visit {
        /**
         * @param start the document of the first sample
         * @param end the parent, which is the document after the last sample
         */
        void block(SegmentSamples samples, int start, int end) throws IOException;
    }

    /** Tells for each document of a segment whether it is a parent. */
    BitSetProducer ends() {
        return ends;
    }

    /** Gives every block to {@code visit}. */
    void forEachBlock(IndexSearcher searcher, Visit visit) throws IOException {
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            SegmentSamples samples = SegmentSamples.of(segment);
            BitSet endsHere = ends.getBitSet(segment);
            if (samples == null || endsHere == null) {
                continue;
            }
            Bits live = segment.reader().getLiveDocs();
            int start = 0;
            while (start < endsHere.length()) {
                int end = endsHere.nextSetBit(start);
                if (end == DocIdSetIterator.NO_MORE_DOCS) {
                    break;
                }
                if (live == null || live.get(end)) {
                    visit.block(samples, start, end);
                }
                start = end + 1;
            }
        }
    }

    /** Gives the block of one content to {@code visit}, if there is one. */
    void forBlockOf(IndexSearcher searcher, ContentId content, Visit visit) throws IOException {
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            List<Integer> documents = Segments.documents(segment, SegmentSamples.term(content));
            SegmentSamples samples = documents.isEmpty() ? null : SegmentSamples.of(segment);
            if (samples != null) {
                visit.block(samples, documents.getFirst(), documents.getLast());
            }
        }
    }

    /** What is done with a sample. */
    interface SampleVisit {
        /**
         * @param doc the sample's document in its segment
         * @param i which of the documents asked for it is
         */
        void sample(SegmentSamples samples, int doc, int i) throws IOException;
    }

    /**
     * Gives samples to {@code visit}.
     *
     * @param documents their numbers in the whole index, rising
     */
    static void forEachSample(IndexSearcher searcher, int[] documents, SampleVisit visit)
            throws IOException {
        int i = 0;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            int end = segment.docBase + segment.reader().maxDoc();
            boolean hasSome = i < documents.length && documents[i] < end;
            SegmentSamples samples = hasSome ? SegmentSamples.of(segment) : null;
            for (; i < documents.length && documents[i] < end; i++) {
                if (samples != null) {
                    visit.sample(samples, documents[i] - segment.docBase, i);
                }
            }
        }
    }
}
