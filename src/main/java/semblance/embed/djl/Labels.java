package semblance.embed.djl;

import semblance.embed.Label;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A classifier's scores as probabilities. */
final class Labels {
    private static final int MOST = 5;

    /** Of what is heard in a window at once. */
    private static final int MOST_AT_ONCE = 30;

    private static final double LEAST_AT_ONCE = 0.01;

    private Labels() {}

    /**
     * Returns the most probable of classes that exclude each other, the first one first: softmax.
     */
    static List<Label> ofOne(float[] scores, List<String> classes) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            greatest = Math.max(greatest, score);
        }
        double[] powers = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            powers[i] = Math.exp(scores[i] - greatest);
            sum += powers[i];
        }
        double total = sum;
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -powers[i]))
                .limit(MOST)
                .map(i -> new Label(classes.get(i), (float) (powers[i] / total)))
                .toList();
    }

    /**
     * Returns those of classes that may all hold at once which are at all probable, the most
     * probable first: a sigmoid of each.
     */
    static List<Label> ofMany(float[] scores, List<String> classes) {
        // By scores, because those of 17 and more have the same probability in single precision.
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .map(i -> new Label(classes.get(i), (float) (1 / (1 + Math.exp(-scores[i])))))
                .takeWhile(label -> label.probability() >= LEAST_AT_ONCE)
                .limit(MOST_AT_ONCE)
                .toList();
    }
}
