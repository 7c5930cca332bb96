package semblance.search;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One opinion on what answers a query, best first, each content once.
 *
 * @param cutoff the score from which on an answer is close, null if that cannot be told
 * @param weight how much it counts beside other opinions, 1 as a rule
 */
record Ranking(List<Ranked> answers, @Nullable Double cutoff, double weight) {
    Ranking {
        answers = List.copyOf(answers);
    }

    Ranking(List<Ranked> answers, @Nullable Double cutoff) {
        this(answers, cutoff, 1);
    }

    Ranking withWeight(double value) {
        return new Ranking(answers, cutoff, value);
    }
}
