package semblance.index;

import java.util.Map;

/**
 * Which labels answer a question, and how much each of them counts. A sample's score is the
 * greatest product of a weight and the probability of that label: labels of one tree, such as "Dog"
 * and "Bark", say the same thing twice, so their probabilities are not added.
 *
 * @param weights above 0, at most 1; by the label's name
 */
public record LabelQuery(Map<String, Float> weights) {
    public LabelQuery {
        weights = Map.copyOf(weights);
        weights.forEach((label, weight) -> {
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException(label + " weighs " + weight);
            }
        });
    }
}
