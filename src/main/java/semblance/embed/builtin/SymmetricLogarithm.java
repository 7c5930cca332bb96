package semblance.embed.builtin;

/**
 * The matrix logarithm of a symmetric positive definite matrix by cyclic Jacobi rotations (Golub
 * and Van Loan, Matrix Computations, section 8.5).
 */
final class SymmetricLogarithm {
    private static final int MAX_SWEEPS = 30;

    private SymmetricLogarithm() {}

    /**
     * @param matrix is overwritten
     */
    static double[][] of(double[][] matrix) {
        int n = matrix.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MAX_SWEEPS && !isDiagonal(matrix); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        double[][] out = new double[n][n];
        for (int k = 0; k < n; k++) {
            double log = StrictMath.log(Math.max(matrix[k][k], 1e-12));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    out[i][j] += vectors[i][k] * log * vectors[j][k];
                }
            }
        }
        return out;
    }

    private static boolean isDiagonal(double[][] a) {
        double off = 0;
        double all = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                all += a[i][j] * a[i][j];
                off += i == j ? 0 : a[i][j] * a[i][j];
            }
        }
        return off <= 1e-24 * all;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1)), theta);
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
        }
        for (double[] row : v) {
            double rp = row[p];
            double rq = row[q];
            row[p] = c * rp - s * rq;
            row[q] = s * rp + c * rq;
        }
    }
}
