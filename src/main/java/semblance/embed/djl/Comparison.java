package semblance.embed.djl;

/** How far a network's outputs are from those of the plain network. */
final class Comparison {
    private double leastCosine = 1;

    /** Takes the embedding of one input by both. */
    void add(float[] plain, float[] other) {
        double dot = 0;
        double plainSquares = 0;
        double otherSquares = 0;
        for (int i = 0; i < plain.length; i++) {
            dot += (double) plain[i] * other[i];
            plainSquares += (double) plain[i] * plain[i];
            otherSquares += (double) other[i] * other[i];
        }
        double cosine = dot / Math.sqrt(plainSquares * otherSquares);
        // Not a number is as wrong as can be.
        leastCosine = cosine >= leastCosine ? leastCosine : Double.isNaN(cosine) ? -1 : cosine;
    }

    /** Returns the cosine similarity of the input for which it is least. */
    double leastCosine() {
        return leastCosine;
    }
}
