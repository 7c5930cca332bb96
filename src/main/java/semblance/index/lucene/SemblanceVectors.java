package semblance.index.lucene;

import static org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding.PACKED_NIBBLE;
import static org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE;
import static org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding.UNSIGNED_BYTE;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

import java.io.IOException;

/**
 * Lucene's formats of vectors with room for more than 1024 dimensions, which is no limit of its
 * files but of what writes them, and with an HNSW graph (Malkov and Yashunin 2016) of the program's
 * own measures. Their names stand in every index, and Lucene finds the classes by them: another
 * format needs another name and these must stay.
 */
public abstract class SemblanceVectors extends KnnVectorsFormat {
    private static final int MAX_DIMENSIONS = 8192;

    /** M of the paper: how many neighbours a node of the graph has. */
    private static final int MAX_CONNECTIONS = 16;

    /** efConstruction of the paper: how many candidates for them are looked at. */
    private static final int BEAM_WIDTH = 100;

    private final KnnVectorsFormat base;

    private SemblanceVectors(String name, KnnVectorsFormat base) {
        super(name);
        this.base = base;
    }

    @Override
    public final KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return base.fieldsWriter(state);
    }

    @Override
    public final KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return base.fieldsReader(state);
    }

    @Override
    public final int getMaxDimensions(String fieldName) {
        return MAX_DIMENSIONS;
    }

    /** See {@link VectorFormat#FLOAT32}. */
    public static final class Float32 extends SemblanceVectors {
        public Float32() {
            super("SemblanceFloat32", new Lucene99HnswVectorsFormat(MAX_CONNECTIONS, BEAM_WIDTH));
        }
    }

    /** See {@link VectorFormat#INT8}. */
    public static final class Int8 extends SemblanceVectors {
        public Int8() {
            super(
                    "SemblanceInt8",
                    new Lucene104HnswScalarQuantizedVectorsFormat(
                            UNSIGNED_BYTE, MAX_CONNECTIONS, BEAM_WIDTH));
        }
    }

    /** See {@link VectorFormat#INT4}. */
    public static final class Int4 extends SemblanceVectors {
        public Int4() {
            super(
                    "SemblanceInt4",
                    new Lucene104HnswScalarQuantizedVectorsFormat(
                            PACKED_NIBBLE, MAX_CONNECTIONS, BEAM_WIDTH));
        }
    }

    /** See {@link VectorFormat#BIT1}. */
    public static final class Bit1 extends SemblanceVectors {
        public Bit1() {
            super(
                    "SemblanceBit1",
                    new Lucene104HnswScalarQuantizedVectorsFormat(
                            SINGLE_BIT_QUERY_NIBBLE, MAX_CONNECTIONS, BEAM_WIDTH));
        }
    }
}
