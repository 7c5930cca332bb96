package semblance.atlas;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Where a layout begins. Neighbourhoods of a few points say nothing of how groups lie to each
 * other; so a part of the points, among which neighbours are further apart, is laid out first from
 * its principal plane, and all others begin beside those of them that they are linked to. In the
 * paper the spectrum of the graph does this, which needs an eigensolver for sparse matrices and
 * fails on graphs that are not connected.
 */
final class Skeleton {
    private static final int LEAST = 200;
    private static final int SHARE = 8;
    private static final int MOST = 2000;
    private static final int NEIGHBORS = 10;
    private static final int EPOCHS = 300;
    private static final float JITTER = .05f;

    private final float[][] vectors;
    private final Neighborhoods near;
    private final long seed;

    private Skeleton(float[][] vectors, Neighborhoods near, long seed) {
        this.vectors = vectors;
        this.near = near;
        this.seed = seed;
    }

    /**
     * Returns the first and second coordinates of all points.
     *
     * @param plane the points' principal plane
     * @throws InterruptedException if the thread was interrupted
     */
    static float[][] start(float[][] vectors, float[][] plane, Neighborhoods near, long seed)
            throws InterruptedException {
        if (vectors.length < LEAST) {
            return plane;
        }
        Skeleton skeleton = new Skeleton(vectors, near, seed);
        int[] bones = skeleton.draw();
        return skeleton.spread(bones, skeleton.layOut(bones, plane));
    }

    private int[] draw() {
        int count = Math.clamp(vectors.length / SHARE, LEAST / SHARE, MOST);
        int[] all = IntStream.range(0, vectors.length).toArray();
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(all.length - i);
            int swapped = all[i];
            all[i] = all[other];
            all[other] = swapped;
        }
        int[] drawn = Arrays.copyOf(all, count);
        Arrays.sort(drawn);
        return drawn;
    }

    private float[][] layOut(int[] bones, float[][] plane) throws InterruptedException {
        int each = Math.min(NEIGHBORS, bones.length - 1);
        Neighborhoods among = new Neighborhoods(bones.length, each);
        for (int bone = 0; bone < bones.length; bone++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            nearest(bones, bone, among);
        }
        float[][] start = new float[2][bones.length];
        for (int bone = 0; bone < bones.length; bone++) {
            start[0][bone] = plane[0][bones[bone]];
            start[1][bone] = plane[1][bones[bone]];
        }
        Layout layout = new Layout(FuzzyGraph.of(among), start, EPOCHS, seed);
        while (!layout.isDone()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            layout.advance();
        }
        return layout.places();
    }

    private void nearest(int[] bones, int bone, Neighborhoods among) {
        float[] distances = new float[bones.length];
        for (int other = 0; other < bones.length; other++) {
            distances[other] = distance(vectors[bones[bone]], vectors[bones[other]]);
        }
        int[] nearest =
                IntStream.range(0, bones.length)
                        .filter(other -> other != bone)
                        .boxed()
                        .sorted(Comparator.comparingDouble(other -> distances[other]))
                        .limit(among.each())
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int place = 0; place < nearest.length; place++) {
            among.set(bone, place, nearest[place], distances[nearest[place]]);
        }
    }

    private float[][] spread(int[] bones, float[][] places) {
        float[][] all = new float[2][vectors.length];
        boolean[] isPlaced = new boolean[vectors.length];
        ArrayDeque<Integer> reached = new ArrayDeque<>();
        for (int bone = 0; bone < bones.length; bone++) {
            all[0][bones[bone]] = places[0][bone];
            all[1][bones[bone]] = places[1][bone];
            isPlaced[bones[bone]] = true;
            reached.add(bones[bone]);
        }
        int[][] linkedBack = linkedBack();
        Random random = new Random(seed);
        for (int next = 0; ; next++) {
            while (!reached.isEmpty()) {
                int from = reached.poll();
                for (int point : linkedBack[from]) {
                    if (!isPlaced[point]) {
                        isPlaced[point] = true;
                        beside(from, point, all, random);
                        reached.add(point);
                    }
                }
            }
            while (next < isPlaced.length && isPlaced[next]) {
                next++;
            }
            if (next == isPlaced.length) {
                return all;
            }
            // A group that none of the skeleton belongs to.
            isPlaced[next] = true;
            beside(nearestOf(bones, next), next, all, random);
            reached.add(next);
        }
    }

    private static void beside(int from, int point, float[][] all, Random random) {
        all[0][point] = all[0][from] + JITTER * (float) random.nextGaussian();
        all[1][point] = all[1][from] + JITTER * (float) random.nextGaussian();
    }

    private int nearestOf(int[] bones, int point) {
        int nearest = bones[0];
        for (int bone : bones) {
            if (distance(vectors[bone], vectors[point])
                    < distance(vectors[nearest], vectors[point])) {
                nearest = bone;
            }
        }
        return nearest;
    }

    /** Returns, for each point, those that count it among their neighbours, and its own. */
    private int[][] linkedBack() {
        int[] counts = new int[near.points()];
        for (int point = 0; point < near.points(); point++) {
            for (int place = 0; place < near.count(point); place++) {
                counts[near.neighbor(point, place)]++;
                counts[point]++;
            }
        }
        int[][] links = new int[near.points()][];
        for (int point = 0; point < links.length; point++) {
            links[point] = new int[counts[point]];
            counts[point] = 0;
        }
        for (int point = 0; point < links.length; point++) {
            for (int place = 0; place < near.count(point); place++) {
                int neighbor = near.neighbor(point, place);
                links[neighbor][counts[neighbor]++] = point;
                links[point][counts[point]++] = neighbor;
            }
        }
        return links;
    }

    private static float distance(float[] one, float[] two) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        // Four sums, which the processor adds side by side.
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * two[i];
            b += one[i + 1] * two[i + 1];
            c += one[i + 2] * two[i + 2];
            d += one[i + 3] * two[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * two[i];
        }
        return Math.max(0, 1 - (a + b + c + d));
    }
}
