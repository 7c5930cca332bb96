package semblance.embed.builtin;

/** Puts the weighted parts of a descriptor one after another. Not shared between threads. */
final class Composition {
    /** How much less the facing of things counts than the things themselves. */
    private static final double FACING = 0.7;

    /** How much the size of a difference counts, without its sign. */
    private static final double LOPSIDEDNESS = 1.2;

    private final float[] values;
    private int length;

    Composition(int dimension) {
        values = new float[dimension];
    }

    /**
     * Adds the three kinds of mirror parts, brought to length 1 unless they are near {@code noise}.
     */
    void add(MirrorParts parts, double noise, double weight) {
        double factor = weight / Math.sqrt(parts.squares() + noise * noise);
        for (double sum : parts.sums()) {
            values[length++] = (float) (factor * sum);
        }
        for (double difference : parts.differences()) {
            values[length++] = (float) (factor * FACING * difference);
        }
        for (double difference : parts.differences()) {
            values[length++] = (float) (factor * LOPSIDEDNESS * Math.abs(difference));
        }
    }

    /** Adds a part that a mirrored picture keeps, brought to length 1. */
    void add(double[] part, double weight) {
        double factor = weight / Math.max(Vectors.length(part), 1e-9);
        for (double value : part) {
            values[length++] = (float) (factor * value);
        }
    }

    /** Returns the whole, which must be complete. */
    float[] values() {
        if (length != values.length) {
            throw new IllegalStateException(length + " of " + values.length + " values");
        }
        return values;
    }
}
