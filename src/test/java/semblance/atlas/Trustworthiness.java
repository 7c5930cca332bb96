package semblance.atlas;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How far what is near on a map is near in truth: Venna and Kaski, Neighborhood preservation in
 * nonlinear projection methods (ICANN 2001). 1 if all of the k nearest on the map are among the k
 * nearest vectors, about .5 for a random map. Measured at a part of the points.
 */
final class Trustworthiness {
    private final float[][] vectors;
    private final int neighbors;

    Trustworthiness(float[][] vectors, int neighbors) {
        this.vectors = vectors;
        this.neighbors = neighbors;
    }

    double of(float[][] places, int points) {
        int n = vectors.length;
        int step = Math.max(1, n / points);
        int[] measured = IntStream.range(0, n).filter(i -> i % step == 0).toArray();
        double sum = Arrays.stream(measured).parallel().mapToDouble(i -> excess(places, i)).sum();
        return 1
                - 2
                        / ((double) measured.length * neighbors * (2.0 * n - 3.0 * neighbors - 1))
                        * sum;
    }

    /** Returns by how many ranks the neighbours on the map are too far in truth. */
    private double excess(float[][] places, int point) {
        int n = vectors.length;
        double[] onMap = new double[n];
        double[] inTruth = new double[n];
        for (int i = 0; i < n; i++) {
            onMap[i] = Math.hypot(places[0][i] - places[0][point], places[1][i] - places[1][point]);
            inTruth[i] = 1 - cosine(vectors[i], vectors[point]);
        }
        Integer[] nearest =
                IntStream.range(0, n).filter(i -> i != point).boxed().toArray(Integer[]::new);
        Arrays.sort(nearest, Comparator.comparingDouble(i -> onMap[i]));
        double excess = 0;
        for (int k = 0; k < neighbors; k++) {
            int neighbor = nearest[k];
            long rank =
                    1
                            + IntStream.range(0, n)
                                    .filter(i -> i != point && inTruth[i] < inTruth[neighbor])
                                    .count();
            excess += Math.max(0, rank - neighbors);
        }
        return excess;
    }

    private static float cosine(float[] one, float[] two) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * two[i];
        }
        return sum;
    }
}
