package semblance.ui.search;

import semblance.search.QueryPart;
import semblance.ui.look.Words;

import java.util.List;

/** The weights that a person can choose for a part of the query, and how they read. */
final class Weights {
    private static final double SAME = 1e-6;
    private static final List<Double> STEPS =
            List.of(QueryPart.LEAST_WEIGHT, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, QueryPart.MOST_WEIGHT);

    private Weights() {}

    /** Returns the next higher weight, or the highest there is. */
    static double more(double weight) {
        return STEPS.stream()
                .filter(step -> step > weight + SAME)
                .findFirst()
                .orElse(STEPS.getLast());
    }

    /** Returns the next lower weight, or the lowest there is. */
    static double less(double weight) {
        return STEPS.reversed().stream()
                .filter(step -> step < weight - SAME)
                .findFirst()
                .orElse(STEPS.getFirst());
    }

    static boolean isUsual(double weight) {
        return Math.abs(weight - 1) < SAME;
    }

    /** Returns "×0.5". */
    static String of(double weight) {
        return "×" + Words.upTo(weight, 2);
    }
}
