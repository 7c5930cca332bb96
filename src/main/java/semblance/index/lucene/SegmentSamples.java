package semblance.index.lucene;

import static java.util.Objects.requireNonNull;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.IndexEntry;
import semblance.index.Neighbor;
import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes samples as Lucene documents and reads those of one segment, in the order of documents
 * only. The samples of a content lie in one block in the order of time, and the last document of a
 * block is their parent, which has no vector. For one thread.
 */
final class SegmentSamples {
    static final String VECTOR = "vector";
    static final Term PARENT = new Term("parent", "yes");
    static final String CONTENT = "content";
    private static final String START_NANOS = "start";
    private static final String END_NANOS = "end";

    private final LeafReaderContext segment;
    private final FloatVectorValues vectors;
    private final DocIndexIterator documents;
    private final BinaryDocValues contents;
    private final @Nullable NumericDocValues starts;
    private final @Nullable NumericDocValues ends;

    private SegmentSamples(LeafReaderContext segment, FloatVectorValues vectors)
            throws IOException {
        LeafReader reader = segment.reader();
        this.segment = segment;
        this.vectors = vectors;
        documents = vectors.iterator();
        contents = requireNonNull(reader.getBinaryDocValues(CONTENT));
        starts = reader.getNumericDocValues(START_NANOS);
        ends = reader.getNumericDocValues(END_NANOS);
    }

    /** Returns the samples of a segment, or null if it has none. */
    static @Nullable SegmentSamples of(LeafReaderContext segment) throws IOException {
        FloatVectorValues vectors = segment.reader().getFloatVectorValues(VECTOR);
        return vectors == null ? null : new SegmentSamples(segment, vectors);
    }

    static Term term(ContentId content) {
        return new Term(CONTENT, Segments.bytesOf(content));
    }

    /** Returns the block of documents for an entry; each holds the {@link #term} of its content. */
    static List<Document> block(IndexEntry entry) {
        BytesRef content = Segments.bytesOf(entry.content());
        List<Document> block = new ArrayList<>();
        for (EmbeddedSample sample : entry.samplesByTime()) {
            Document child = withContent(content);
            child.add(
                    new KnnFloatVectorField(
                            VECTOR,
                            sample.embedding().vector(),
                            VectorSimilarityFunction.DOT_PRODUCT));
            TimeSpan span = sample.span();
            if (span != null) {
                child.add(new NumericDocValuesField(START_NANOS, span.start().toNanos()));
                child.add(new NumericDocValuesField(END_NANOS, span.end().toNanos()));
            }
            SampleLabels.add(child, sample.labels());
            block.add(child);
        }
        Document parent = withContent(content);
        parent.add(new StringField(PARENT.field(), PARENT.text(), Field.Store.NO));
        block.add(parent);
        return block;
    }

    private static Document withContent(BytesRef content) {
        Document document = new Document();
        document.add(new StringField(CONTENT, content, Field.Store.NO));
        document.add(new BinaryDocValuesField(CONTENT, content));
        return document;
    }

    /** Returns the vector of a sample, valid until the next call. */
    float[] vector(int doc) throws IOException {
        if (documents.docID() != doc && documents.advance(doc) != doc) {
            throw new CorruptIndexException("no vector in " + doc, segment.toString());
        }
        return vectors.vectorValue(documents.index());
    }

    Neighbor neighbor(int doc, float[] query) throws IOException {
        float cosine = VectorUtil.dotProduct(query, vector(doc));
        return neighbor(doc, Math.clamp(cosine, -1f, 1f));
    }

    Neighbor neighbor(int doc, float similarity) throws IOException {
        return new Neighbor(content(doc), span(doc), similarity);
    }

    Embedding embedding(int doc, EmbeddingSpace space) throws IOException {
        return new Embedding(space, vector(doc).clone());
    }

    ContentId content(int doc) throws IOException {
        return Segments.contentOf(contentBytes(doc));
    }

    /** Returns what {@link semblance.index.UniformDraw#bitsOf} gives for the content. */
    long contentBits(int doc) throws IOException {
        BytesRef bytes = contentBytes(doc);
        ByteBuffer halves = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        long first = halves.getLong();
        return first ^ halves.getLong();
    }

    private BytesRef contentBytes(int doc) throws IOException {
        if (contents.docID() != doc && !contents.advanceExact(doc)) {
            throw new CorruptIndexException("no content in " + doc, segment.toString());
        }
        return contents.binaryValue();
    }

    /** Returns the number in the whole index of this segment's first document. */
    int docBase() {
        return segment.docBase;
    }

    @Nullable TimeSpan span(int doc) throws IOException {
        if (starts == null || ends == null || !starts.advanceExact(doc)) {
            return null;
        }
        ends.advanceExact(doc);
        return new TimeSpan(
                Duration.ofNanos(starts.longValue()), Duration.ofNanos(ends.longValue()));
    }
}
