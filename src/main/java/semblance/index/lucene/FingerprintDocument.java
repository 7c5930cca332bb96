package semblance.index.lucene;

import static java.util.Objects.requireNonNull;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import semblance.fingerprint.Fingerprint;
import semblance.media.ContentId;

import java.io.IOException;
import java.util.Optional;

/**
 * A content's fingerprint as a Lucene document: its landmarks to look it up by, and all of its
 * peaks to compare.
 */
final class FingerprintDocument {
    static final String LANDMARKS = "landmarks";
    private static final String CONTENT = "content";
    private static final String PEAKS = "peaks";
    private static final FieldType POSITIONS = positions();

    private FingerprintDocument() {}

    private static FieldType positions() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static Term term(ContentId content) {
        return new Term(CONTENT, Segments.bytesOf(content));
    }

    static Document of(ContentId content, Fingerprint print) throws IOException {
        BytesRef id = Segments.bytesOf(content);
        Document document = new Document();
        document.add(new StringField(CONTENT, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(CONTENT, id));
        document.add(new BinaryDocValuesField(PEAKS, FingerprintBytes.of(print)));
        document.add(new Field(LANDMARKS, new LandmarkTokens(print), POSITIONS));
        return document;
    }

    static ContentId content(LeafReaderContext segment, int doc) throws IOException {
        return Segments.contentOf(value(segment, CONTENT, doc));
    }

    static Fingerprint fingerprint(LeafReaderContext segment, int doc) throws IOException {
        return FingerprintBytes.read(value(segment, PEAKS, doc));
    }

    static Optional<Fingerprint> find(IndexSearcher searcher, ContentId content)
            throws IOException {
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Bits live = segment.reader().getLiveDocs();
            PostingsEnum postings = segment.reader().postings(term(content), PostingsEnum.NONE);
            if (postings != null) {
                for (int doc = postings.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = postings.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        return Optional.of(fingerprint(segment, doc));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static BytesRef value(LeafReaderContext segment, String field, int doc)
            throws IOException {
        BinaryDocValues values = requireNonNull(segment.reader().getBinaryDocValues(field));
        if (!values.advanceExact(doc)) {
            throw new CorruptIndexException("no " + field + " in " + doc, segment.toString());
        }
        return values.binaryValue();
    }
}
