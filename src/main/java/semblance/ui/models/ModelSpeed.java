package semblance.ui.models;

/**
 * What was measured of a model on this machine.
 *
 * @param precision in which it computes here, such as {@code int8}
 * @param millis of one picture on one processor core, above 0
 * @param leastCosine similarity to the embeddings in full precision, at worst
 */
public record ModelSpeed(String precision, double millis, double leastCosine) {}
