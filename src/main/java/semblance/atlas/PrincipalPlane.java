package semblance.atlas;

import java.util.Random;

/**
 * The plane through a cloud of vectors in which it is widest: the first two principal components,
 * by subspace iteration (Halko, Martinsson and Tropp, Finding structure with randomness, SIAM
 * Review 2011, algorithm 4.4) over an even part of the vectors.
 */
final class PrincipalPlane {
    private static final int DIRECTIONS = 6;
    private static final int ROUNDS = 12;
    private static final int SAMPLE = 20_000;

    private PrincipalPlane() {}

    /**
     * Returns the coordinates of each vector in the plane, the wider direction first.
     *
     * @throws InterruptedException if the thread was interrupted
     */
    static float[][] project(float[][] vectors, long seed) throws InterruptedException {
        int dimension = vectors[0].length;
        int step = Math.max(1, vectors.length / SAMPLE);
        double[] mean = mean(vectors, step, dimension);
        double[][] basis = new double[DIRECTIONS][dimension];
        Random random = new Random(seed);
        for (double[] direction : basis) {
            for (int i = 0; i < dimension; i++) {
                direction[i] = random.nextGaussian();
            }
        }
        orthonormalise(basis);
        for (int round = 0; round < ROUNDS; round++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            basis = timesCovariance(vectors, step, mean, basis);
            orthonormalise(basis);
        }
        float[][] plane = new float[2][vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int axis = 0; axis < 2; axis++) {
                plane[axis][i] = (float) dot(vectors[i], mean, basis[axis]);
            }
        }
        return plane;
    }

    private static double[] mean(float[][] vectors, int step, int dimension) {
        double[] mean = new double[dimension];
        int count = 0;
        for (int v = 0; v < vectors.length; v += step) {
            for (int i = 0; i < dimension; i++) {
                mean[i] += vectors[v][i];
            }
            count++;
        }
        for (int i = 0; i < dimension; i++) {
            mean[i] /= count;
        }
        return mean;
    }

    private static double[][] timesCovariance(
            float[][] vectors, int step, double[] mean, double[][] basis) {
        double[][] product = new double[basis.length][mean.length];
        for (int v = 0; v < vectors.length; v += step) {
            for (int b = 0; b < basis.length; b++) {
                double along = dot(vectors[v], mean, basis[b]);
                for (int i = 0; i < mean.length; i++) {
                    product[b][i] += along * (vectors[v][i] - mean[i]);
                }
            }
        }
        return product;
    }

    private static double dot(float[] vector, double[] mean, double[] direction) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += (vector[i] - mean[i]) * direction[i];
        }
        return sum;
    }

    /** By Gram and Schmidt; what vanishes stays zero. */
    private static void orthonormalise(double[][] basis) {
        for (int b = 0; b < basis.length; b++) {
            double[] direction = basis[b];
            for (int before = 0; before < b; before++) {
                double along = 0;
                for (int i = 0; i < direction.length; i++) {
                    along += direction[i] * basis[before][i];
                }
                for (int i = 0; i < direction.length; i++) {
                    direction[i] -= along * basis[before][i];
                }
            }
            double squares = 0;
            for (double value : direction) {
                squares += value * value;
            }
            double scale = squares > 1e-20 ? 1 / Math.sqrt(squares) : 0;
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
    }
}
