package semblance.index.lucene;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;

/** Reads many stored files of the catalog in the order in which they lie on disk. */
final class FilePass {
    private FilePass() {}

    /** What is done with a file. */
    interface Visit {
        /**
         * @param bytes as {@link FileEncoder} wrote them
         */
        void file(BytesRef bytes) throws IOException;
    }

    /** Gives all files that a query finds to {@code visit}. */
    static void over(IndexSearcher searcher, Query query, Visit visit) throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer found = weight.scorer(segment);
            if (found == null) {
                continue;
            }
            StoredFields stored = inOrder(segment);
            Bits live = segment.reader().getLiveDocs();
            DocIdSetIterator documents = found.iterator();
            for (int doc = documents.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = documents.nextDoc()) {
                if (live == null || live.get(doc)) {
                    visit.file(CatalogDocuments.stored(stored, doc));
                }
            }
        }
    }

    /** Returns the reader for merges, which decompresses each block of documents only once. */
    static StoredFields inOrder(LeafReaderContext segment) throws IOException {
        return segment.reader() instanceof CodecReader codec
                ? codec.getFieldsReader().getMergeInstance()
                : segment.reader().storedFields();
    }
}
