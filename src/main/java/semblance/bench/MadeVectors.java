package semblance.bench;

import java.util.SplittableRandom;

/**
 * Vectors that lie as those of real collections do, made from a number alone, so that a million of
 * them need not be kept. All share a part (embeddings stand in a narrow cone); clusters, some far
 * larger than others, lie in few directions with a falling spectrum; what differs within a cluster
 * lies in {@value #LOCAL} directions, which clusters share by groups; and a little noise lies in
 * all. Two of different clusters have a cosine of about .3, neighbours of .8 to .95. Safe for use
 * by many threads.
 */
final class MadeVectors {
    private static final int GLOBAL = 96;
    private static final int LOCAL = 24;
    private static final int GROUPS = 64;
    private static final double CONE = 0.65;
    private static final double WITHIN = 0.55;
    private static final double NOISE = 0.2;

    private final int dimensions;
    private final int clusters;
    private final long seed;
    private final float[] cone;
    private final float[][] global;
    private final float[][][] local;

    /**
     * @param clusters how many there are; the first ones are the largest
     */
    MadeVectors(int dimensions, int clusters, long seed) {
        this.dimensions = dimensions;
        this.clusters = clusters;
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        cone = direction(random);
        global = directions(random, GLOBAL);
        local = new float[GROUPS][][];
        for (int group = 0; group < GROUPS; group++) {
            local[group] = directions(random, LOCAL);
        }
    }

    /** Returns the vector of a number, of length 1; the same one always. */
    float[] vector(long number) {
        SplittableRandom random = new SplittableRandom(mixed(number));
        double place = random.nextDouble();
        return near((int) (clusters * place * place), random);
    }

    /** Returns a vector of the cluster that another number's vector lies in. */
    float[] beside(long number, long which) {
        double place = new SplittableRandom(mixed(number)).nextDouble();
        return near((int) (clusters * place * place), new SplittableRandom(mixed(number ^ ~which)));
    }

    private float[] near(int cluster, SplittableRandom random) {
        float[] vector = new float[dimensions];
        add(vector, CONE, cone);
        SplittableRandom ofCluster = new SplittableRandom(mixed(-1L - cluster));
        spread(vector, 1, global, ofCluster);
        spread(vector, WITHIN, local[cluster % GROUPS], random);
        double noise = NOISE / Math.sqrt(dimensions);
        for (int i = 0; i < dimensions; i++) {
            vector[i] += (float) (noise * random.nextGaussian());
        }
        return normalised(vector);
    }

    /** Adds a random vector of about a length, in some directions, the first ones most. */
    private static void spread(
            float[] vector, double length, float[][] directions, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < directions.length; i++) {
            sum += 1.0 / (1 + i);
        }
        for (int i = 0; i < directions.length; i++) {
            double share = Math.sqrt(1.0 / (1 + i) / sum);
            add(vector, length * share * random.nextGaussian(), directions[i]);
        }
    }

    private float[][] directions(SplittableRandom random, int count) {
        float[][] directions = new float[count][];
        for (int i = 0; i < count; i++) {
            directions[i] = direction(random);
        }
        return directions;
    }

    private float[] direction(SplittableRandom random) {
        float[] direction = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return normalised(direction);
    }

    private static void add(float[] vector, double factor, float[] direction) {
        float by = (float) factor;
        for (int i = 0; i < vector.length; i++) {
            vector[i] += by * direction[i];
        }
    }

    private static float[] normalised(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    /** The finalizer of Steele et al., "Fast splittable pseudorandom number generators" (2014). */
    private long mixed(long number) {
        long z = seed + number * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
