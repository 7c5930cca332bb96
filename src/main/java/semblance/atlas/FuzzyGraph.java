package semblance.atlas;

import java.util.Arrays;

/**
 * Which points are to be held together, and how firmly: the fuzzy simplicial set of McInnes, Healy
 * and Melville, UMAP: Uniform Manifold Approximation and Projection for Dimension Reduction
 * (arXiv:1802.03426), section 3.1. Every point measures distances by its own neighbourhood, so that
 * dense and thin parts of a collection are held alike.
 */
final class FuzzyGraph {
    private static final int BISECTIONS = 64;
    private static final double CLOSE_ENOUGH = 1e-5;

    /** A point's scale is at least this part of the mean distance to its neighbours. */
    private static final double LEAST_SCALE = 1e-3;

    private final int points;
    private final int[] ends;
    private final float[] weights;

    /**
     * @param ends two for each edge
     */
    private FuzzyGraph(int points, int[] ends, float[] weights) {
        this.points = points;
        this.ends = ends;
        this.weights = weights;
    }

    static FuzzyGraph of(Neighborhoods near) {
        int each = near.each();
        float[] memberships = new float[near.points() * each];
        for (int point = 0; point < near.points(); point++) {
            membershipsOf(near, point, memberships);
        }
        int[] ends = new int[2 * memberships.length];
        float[] weights = new float[memberships.length];
        int edges = 0;
        for (int from = 0; from < near.points(); from++) {
            for (int place = 0; place < near.count(from); place++) {
                int to = near.neighbor(from, place);
                int back = placeOf(near, to, from);
                if (back >= 0 && to < from) {
                    continue;
                }
                float there = memberships[from * each + place];
                float again = back < 0 ? 0 : memberships[to * each + back];
                ends[2 * edges] = from;
                ends[2 * edges + 1] = to;
                // The probability that at least one of both directed edges is there.
                weights[edges] = there + again - there * again;
                edges++;
            }
        }
        return new FuzzyGraph(
                near.points(), Arrays.copyOf(ends, 2 * edges), Arrays.copyOf(weights, edges));
    }

    int points() {
        return points;
    }

    int edges() {
        return weights.length;
    }

    int from(int edge) {
        return ends[2 * edge];
    }

    int to(int edge) {
        return ends[2 * edge + 1];
    }

    /** Returns how firmly an edge holds, above 0, at most 1. */
    float weight(int edge) {
        return weights[edge];
    }

    private static int placeOf(Neighborhoods near, int point, int sought) {
        for (int place = 0; place < near.each(); place++) {
            if (near.neighbor(point, place) == sought) {
                return place;
            }
        }
        return -1;
    }

    /** The nearest neighbour counts 1, all together log2 of their number: then scales compare. */
    private static void membershipsOf(Neighborhoods near, int point, float[] memberships) {
        int count = near.count(point);
        if (count == 0) {
            return;
        }
        double nearest = 0;
        double sum = 0;
        for (int place = count - 1; place >= 0; place--) {
            float distance = near.distance(point, place);
            sum += distance;
            nearest = distance > 0 ? distance : nearest;
        }
        double scale = Math.max(scale(near, point, count, nearest), LEAST_SCALE * sum / count);
        for (int place = 0; place < count; place++) {
            memberships[point * near.each() + place] =
                    (float) membership(near.distance(point, place), nearest, scale);
        }
    }

    private static double scale(Neighborhoods near, int point, int count, double nearest) {
        double wanted = Math.log(count + 1.0) / Math.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double scale = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double sum = 0;
            for (int place = 0; place < count; place++) {
                sum += membership(near.distance(point, place), nearest, scale);
            }
            if (Math.abs(sum - wanted) < CLOSE_ENOUGH) {
                break;
            }
            if (sum > wanted) {
                high = scale;
                scale = (low + high) / 2;
            } else {
                low = scale;
                scale = Double.isInfinite(high) ? 2 * scale : (low + high) / 2;
            }
            if (scale > 1e6) {
                break;
            }
        }
        return scale;
    }

    private static double membership(double distance, double nearest, double scale) {
        return distance <= nearest || scale == 0 ? 1 : Math.exp(-(distance - nearest) / scale);
    }
}
