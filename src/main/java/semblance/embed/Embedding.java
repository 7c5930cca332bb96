package semblance.embed;

/**
 * A unit vector in an embedding space. It owns its array: the giver keeps no reference and nobody
 * changes it, so embeddings may be shared between threads.
 */
public final class Embedding {
    private static final double UNIT_TOLERANCE = 1e-3;

    private final EmbeddingSpace space;
    private final float[] vector;

    /**
     * @param vector of length 1 (within rounding), not copied
     */
    public Embedding(EmbeddingSpace space, float[] vector) {
        if (vector.length != space.dimension()) {
            throw new IllegalArgumentException(vector.length + " values for " + space);
        }
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (!(Math.abs(squares - 1) < UNIT_TOLERANCE)) {
            throw new IllegalArgumentException("not a unit vector: squared length " + squares);
        }
        this.space = space;
        this.vector = vector;
    }

    /**
     * Returns the embedding in the direction of {@code raw}, which is not changed.
     *
     * @throws IllegalArgumentException if {@code raw} is zero or not finite
     */
    public static Embedding ofDirection(EmbeddingSpace space, float[] raw) {
        double squares = 0;
        for (float value : raw) {
            squares += (double) value * value;
        }
        double scale = 1 / Math.sqrt(squares);
        float[] unit = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            unit[i] = (float) (raw[i] * scale);
        }
        return new Embedding(space, unit);
    }

    public EmbeddingSpace space() {
        return space;
    }

    /** Returns the values themselves, not a copy: to be read only. */
    public float[] vector() {
        return vector;
    }

    /**
     * Checks that this embedding may be compared with those of a space.
     *
     * @throws IllegalArgumentException if it is of another space
     */
    public void requireSpace(EmbeddingSpace other) {
        if (!space.equals(other)) {
            throw new IllegalArgumentException(
                    "vectors of " + space + " and " + other + " cannot be compared");
        }
    }

    /** Returns the cosine similarity, between -1 and 1. */
    public float cosine(Embedding other) {
        requireSpace(other.space);
        float sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * other.vector[i];
        }
        return Math.clamp(sum, -1f, 1f);
    }
}
