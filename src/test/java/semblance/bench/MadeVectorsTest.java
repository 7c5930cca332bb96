package semblance.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MadeVectorsTest {
    private static final int DIMENSIONS = 256;
    private static final int COUNT = 400;

    private final MadeVectors made = new MadeVectors(DIMENSIONS, 50, 1);

    @Test
    void numberAlwaysGivesTheSameVectorOfLengthOne() {
        for (int i = 0; i < COUNT; i++) {
            float[] vector = made.vector(i);
            assertArrayEquals(vector, new MadeVectors(DIMENSIONS, 50, 1).vector(i));
            assertEquals(1, cosine(vector, vector), 1e-5);
        }
    }

    /** As in real collections: a cone, clusters within it, and no two vectors the same. */
    @Test
    void mostAreUnrelatedAndEachHasNeighbours() {
        double all = 0;
        double nearest = 0;
        for (int i = 0; i < COUNT; i++) {
            double best = -1;
            for (int j = 0; j < COUNT; j++) {
                if (j != i) {
                    double cosine = cosine(made.vector(i), made.vector(j));
                    all += cosine / (COUNT * (COUNT - 1.0));
                    best = Math.max(best, cosine);
                }
            }
            assertTrue(best < 0.9999, "vector " + i + " twice");
            nearest += best / COUNT;
        }
        assertTrue(all > 0.2 && all < 0.5, "all: " + all);
        assertTrue(nearest > 0.75 && nearest < 0.97, "nearest: " + nearest);
    }

    @Test
    void whatLiesBesideIsNearAndDiffers() {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            double cosine = cosine(made.vector(i), made.beside(i, 1));
            assertTrue(cosine < 0.9999);
            sum += cosine / COUNT;
        }
        assertTrue(sum > 0.6, "mean " + sum);
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
