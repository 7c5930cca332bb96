package semblance.index.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;

/**
 * Reads what the first versions wrote: 32-bit floats beside an HNSW graph. Lucene finds this class
 * by its name, which stands in the files; merges write {@link SemblanceCodec2} instead.
 */
public final class SemblanceCodec extends FilterCodec {
    private final KnnVectorsFormat vectors = VectorFormat.FLOAT32.format();

    /** For Lucene, which finds codecs by {@link java.util.ServiceLoader}. */
    public SemblanceCodec() {
        super("Semblance1", new Lucene104Codec());
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return vectors;
    }
}
