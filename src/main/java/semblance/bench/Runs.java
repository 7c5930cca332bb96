package semblance.bench;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** The values of several runs of one measurement. */
final class Runs {
    private final double[] sorted;

    Runs(double... values) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** Something to be timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * Returns the seconds that {@code work} took, {@code count} times after one run that is not
     * counted.
     */
    static Runs seconds(int count, Work work) throws Exception {
        work.run();
        double[] seconds = new double[count];
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            work.run();
            seconds[i] = (System.nanoTime() - began) / 1e9;
        }
        return new Runs(seconds);
    }

    /** Returns {@code amount} divided by each value: seconds become a rate. */
    Runs per(double amount) {
        return new Runs(Arrays.stream(sorted).map(value -> amount / value).toArray());
    }

    Runs times(double factor) {
        return new Runs(Arrays.stream(sorted).map(value -> value * factor).toArray());
    }

    double median() {
        return quantile(0.5);
    }

    double quantile(double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    Figure figure(String name, String unit, @Nullable String baseline, @Nullable Double ratio) {
        return new Figure(
                name, unit, median(), sorted[0], sorted[sorted.length - 1], baseline, ratio);
    }
}
