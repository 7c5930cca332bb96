package semblance.index.lucene;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

import java.io.IOException;

/**
 * Reads what the first versions wrote: 32-bit floats beside an HNSW graph. Lucene finds this class
 * by its name, which stands in the files; merges write {@link SemblanceCodec2} instead.
 */
public final class SemblanceCodec extends FilterCodec {
    private static final String NAME = "Semblance1";
    private static final int MAX_DIMENSIONS = 8192;

    private final KnnVectorsFormat vectors = new LargeVectors();

    /** For Lucene, which finds codecs by {@link java.util.ServiceLoader}. */
    public SemblanceCodec() {
        this(new Lucene104Codec());
    }

    private SemblanceCodec(Codec base) {
        super(NAME, base);
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return vectors;
    }

    private static final class LargeVectors extends KnnVectorsFormat {
        private final KnnVectorsFormat base =
                new Lucene99HnswVectorsFormat(
                        SemblanceVectors.MAX_CONNECTIONS, SemblanceVectors.BEAM_WIDTH);

        private LargeVectors() {
            super("SemblanceHnsw1");
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return base.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return base.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String fieldName) {
            return MAX_DIMENSIONS;
        }
    }
}
