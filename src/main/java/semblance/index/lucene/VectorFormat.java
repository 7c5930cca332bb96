package semblance.index.lucene;

import org.apache.lucene.codecs.KnnVectorsFormat;

/**
 * How vectors lie in an index beside the 32-bit floats, which are always kept: as numbers of fewer
 * bits, by which the HNSW graph is walked (optimised scalar quantisation; with one bit a dimension
 * it is what Lucene calls better binary quantisation, after RaBitQ by Gao and Long 2024). What is
 * found by them is compared once more by the floats, so that similarities are always exact.
 */
public enum VectorFormat {
    /** The graph is walked by the floats themselves. */
    FLOAT32(1),

    /** 8 bits a dimension. */
    INT8(1),

    /** 4 bits a dimension. */
    INT4(1),

    /** 1 bit a dimension, 4 bits in a query. */
    BIT1(3);

    /** What new indexes and new parts of old ones are written in. */
    public static final VectorFormat DEFAULT = INT4;

    private final int oversampling;

    VectorFormat(int oversampling) {
        this.oversampling = oversampling;
    }

    KnnVectorsFormat format() {
        return switch (this) {
            case FLOAT32 -> new SemblanceVectors.Float32();
            case INT8 -> new SemblanceVectors.Int8();
            case INT4 -> new SemblanceVectors.Int4();
            case BIT1 -> new SemblanceVectors.Bit1();
        };
    }

    /** Returns how many times as many neighbours are to be fetched: the rougher, the more. */
    int oversampling() {
        return oversampling;
    }
}
