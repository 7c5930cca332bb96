package semblance.atlas;

import java.util.Arrays;

/**
 * The nearest neighbours of each point, nearest first, without the point itself. Owns its arrays.
 */
final class Neighborhoods {
    private static final int NONE = -1;

    private final int each;
    private final int[] neighbors;
    private final float[] distances;

    /**
     * @param each how many neighbours a point has at most
     */
    Neighborhoods(int points, int each) {
        this.each = each;
        this.neighbors = new int[points * each];
        this.distances = new float[points * each];
        Arrays.fill(neighbors, NONE);
    }

    int points() {
        return neighbors.length / each;
    }

    int each() {
        return each;
    }

    /** Sets the {@code place}th neighbour of a point; different points from any threads. */
    void set(int point, int place, int neighbor, float distance) {
        neighbors[point * each + place] = neighbor;
        distances[point * each + place] = distance;
    }

    /** Returns how many neighbours a point has. */
    int count(int point) {
        int count = 0;
        while (count < each && neighbors[point * each + count] != NONE) {
            count++;
        }
        return count;
    }

    int neighbor(int point, int place) {
        return neighbors[point * each + place];
    }

    /** Returns the cosine distance, 0 to 2. */
    float distance(int point, int place) {
        return distances[point * each + place];
    }
}
