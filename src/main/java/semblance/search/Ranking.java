package semblance.search;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One opinion on what answers a query, best first, each content once.
 *
 * @param cutoff the score from which on an answer is close, null if that cannot be told
 */
record Ranking(List<Ranked> answers, @Nullable Double cutoff) {
    Ranking {
        answers = List.copyOf(answers);
    }
}
