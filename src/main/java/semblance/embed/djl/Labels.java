package semblance.embed.djl;

import semblance.embed.Label;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A classifier's scores as probabilities: softmax. */
final class Labels {
    private static final int MOST = 5;

    private Labels() {}

    /** Returns the most probable classes, the first one first. */
    static List<Label> of(float[] scores, List<String> classes) {
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
}
