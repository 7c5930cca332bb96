package semblance.atlas;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Points on their way to their places: stochastic gradient descent with negative sampling, as in
 * UMAP (arXiv:1802.03426, section 4.2, algorithm 5). On one thread, so that a seed gives one map;
 * its tables and points fit the processor's cache, so that this is no loss.
 */
final class Layout {
    private static final int NEGATIVES = 5;
    private static final float LONGEST_STEP = 4;
    private static final float WIDTH = 10;

    /**
     * What of its distance to the middle a point falls back in an epoch. It is not in the paper,
     * where groups without links drift ever further away and leave most of a map empty.
     */
    private static final float GRAVITY = .006f;

    private static final float JITTER = 1e-3f;

    private final FuzzyGraph graph;
    private final int epochs;
    private final RandomGenerator random;
    private final Forces forces = new Forces();
    private final float[] x;
    private final float[] y;
    private final float strongest;
    private final float[] next;
    private int epoch;

    /**
     * @param start the first coordinates of all points, and their second ones; not changed
     */
    Layout(FuzzyGraph graph, float[][] start, int epochs, long seed) {
        this.graph = graph;
        this.epochs = epochs;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.x = start[0].clone();
        this.y = start[1].clone();
        widen(Math.max(widest(x), widest(y)));
        this.next = new float[graph.edges()];
        float most = 0;
        for (int edge = 0; edge < graph.edges(); edge++) {
            most = Math.max(most, graph.weight(edge));
        }
        this.strongest = most;
        for (int edge = 0; edge < next.length; edge++) {
            next[edge] = strongest / graph.weight(edge);
        }
    }

    private static float widest(float[] values) {
        float widest = 0;
        for (float value : values) {
            widest = Math.max(widest, Math.abs(value));
        }
        return widest;
    }

    private void widen(float widest) {
        float scale = widest > 0 ? WIDTH / widest : 1;
        for (int i = 0; i < x.length; i++) {
            // Copies of one picture must be able to part.
            x[i] = x[i] * scale + JITTER * (float) random.nextGaussian();
            y[i] = y[i] * scale + JITTER * (float) random.nextGaussian();
        }
    }

    boolean isDone() {
        return epoch >= epochs;
    }

    /** Returns how much of the work is done, 0 to 1. */
    double share() {
        return (double) epoch / epochs;
    }

    /** Draws neighbours together once, and pushes others away. */
    void advance() {
        epoch++;
        float step = 1 - (float) (epoch - 1) / epochs;
        for (int i = 0; i < x.length; i++) {
            x[i] -= GRAVITY * step * x[i];
            y[i] -= GRAVITY * step * y[i];
        }
        for (int edge = 0; edge < next.length; edge++) {
            // An edge takes part as often as it is firm, compared with the firmest.
            if (next[edge] <= epoch) {
                next[edge] += strongest / graph.weight(edge);
                int from = graph.from(edge);
                int to = graph.to(edge);
                attract(from, to, step);
                repel(from, step);
                attract(to, from, step);
                repel(to, step);
            }
        }
    }

    private void attract(int point, int other, float step) {
        float dx = x[point] - x[other];
        float dy = y[point] - y[other];
        float squared = dx * dx + dy * dy;
        if (squared > 0) {
            float factor = forces.attraction(squared);
            float moveX = limited(factor * dx) * step;
            float moveY = limited(factor * dy) * step;
            x[point] += moveX;
            y[point] += moveY;
            x[other] -= moveX;
            y[other] -= moveY;
        }
    }

    private void repel(int point, float step) {
        for (int i = 0; i < NEGATIVES; i++) {
            int other = random.nextInt(x.length);
            float dx = x[point] - x[other];
            float dy = y[point] - y[other];
            float squared = dx * dx + dy * dy;
            if (squared > 0) {
                float factor = forces.repulsion(squared);
                x[point] += limited(factor * dx) * step;
                y[point] += limited(factor * dy) * step;
            }
        }
    }

    private static float limited(float move) {
        return Math.clamp(move, -LONGEST_STEP, LONGEST_STEP);
    }

    /** Returns the places now, as copies: first and second coordinates. */
    float[][] places() {
        return new float[][] {x.clone(), y.clone()};
    }
}
