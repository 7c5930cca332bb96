package semblance.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure: the median of several runs with the lowest and highest.
 *
 * @param name what was measured, such as "search in 20,000 x 512, median"
 * @param unit such as "ms" or "files/s"
 * @param baseline what {@code ratio} compares with, measured in the same run, or null
 * @param ratio how many times better than the baseline, or null
 */
public record Figure(
        String name,
        String unit,
        double median,
        double lowest,
        double highest,
        @Nullable String baseline,
        @Nullable Double ratio) {}
