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
 * Lucene's own codec with room for vectors of more than 1024 dimensions, which is no limit of its
 * files but of the format that writes them. Vectors are kept as 32-bit floats beside an HNSW graph
 * (Malkov and Yashunin 2016). The name stands in every index file, and Lucene finds this class by
 * it: another format needs another name and this class must stay.
 */
public final class SemblanceCodec extends FilterCodec {
    private static final String NAME = "Semblance1";
    private static final int MAX_DIMENSIONS = 8192;

    /** M of the paper: how many neighbours a node of the graph has. */
    private static final int MAX_CONNECTIONS = 16;

    /** efConstruction of the paper: how many candidates for them are looked at. */
    private static final int BEAM_WIDTH = 100;

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
                new Lucene99HnswVectorsFormat(MAX_CONNECTIONS, BEAM_WIDTH);

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
