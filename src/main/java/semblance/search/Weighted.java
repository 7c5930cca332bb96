package semblance.search;

import java.util.List;
import java.util.function.Function;

/**
 * Something that counts more or less than its like.
 *
 * @param weight 1 as a rule
 */
record Weighted<T>(T value, double weight) {
    <R> Weighted<R> map(Function<? super T, ? extends R> change) {
        return new Weighted<>(change.apply(value), weight);
    }

    /** Returns the values alone. */
    static <T> List<T> values(List<Weighted<T>> weighted) {
        return weighted.stream().map(Weighted::value).toList();
    }

    /** Returns how much several count together: the mean of their weights, 1 for none. */
    static double mean(List<? extends Weighted<?>> weighted) {
        return weighted.stream().mapToDouble(Weighted::weight).average().orElse(1);
    }
}
