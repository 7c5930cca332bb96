package semblance.engine;

import semblance.embed.Label;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels that are kept of a file. Of each sample the five most probable count, if the model
 * gives them a probability of at least .1: below that a classifier of a thousand classes is
 * guessing. A film or recording keeps the ten whose best sample is the most certain. For one
 * thread.
 */
final class LabelChoice {
    private static final float LEAST_PROBABILITY = 0.1f;
    private static final int PER_SAMPLE = 5;
    private static final int PER_FILE = 10;

    private final Map<String, Float> best = new HashMap<>();

    /**
     * Adds what a model says of one sample.
     *
     * @param labels the most probable first
     */
    void add(List<Label> labels) {
        labels.stream()
                .limit(PER_SAMPLE)
                .filter(label -> label.probability() >= LEAST_PROBABILITY)
                .forEach(label -> best.merge(label.name(), label.probability(), Math::max));
    }

    /** Returns the labels that are kept, the most probable first. */
    List<Label> chosen() {
        return best.entrySet().stream()
                .map(entry -> new Label(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingDouble((Label label) -> -label.probability())
                                .thenComparing(Label::name))
                .limit(PER_FILE)
                .toList();
    }
}
