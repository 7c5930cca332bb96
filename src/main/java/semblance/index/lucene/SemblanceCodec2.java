package semblance.index.lucene;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;

/**
 * Lucene's own codec with the program's formats of vectors; which one a part of an index has stands
 * in its files. The name stands there too, and Lucene finds this class by it.
 */
public final class SemblanceCodec2 extends FilterCodec {
    private final KnnVectorsFormat vectors;

    /** For Lucene, which finds codecs by {@link java.util.ServiceLoader} and reads by them. */
    public SemblanceCodec2() {
        this(VectorFormat.DEFAULT);
    }

    /**
     * @param format what new segments are written in
     */
    SemblanceCodec2(VectorFormat format) {
        this(new Lucene104Codec(), format.format());
    }

    private SemblanceCodec2(Codec base, KnnVectorsFormat written) {
        super("Semblance2", base);
        this.vectors =
                new PerFieldKnnVectorsFormat() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return written;
                    }
                };
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return vectors;
    }
}
