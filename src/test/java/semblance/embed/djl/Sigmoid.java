package semblance.embed.djl;

/** Scores as probabilities of classes that may hold together, as references give them. */
final class Sigmoid {
    private Sigmoid() {}

    static float[] of(float[] scores) {
        float[] probabilities = new float[scores.length];
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = (float) (1 / (1 + Math.exp(-scores[i])));
        }
        return probabilities;
    }
}
