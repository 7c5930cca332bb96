package semblance.embed.builtin;

/** The first coefficients of the orthonormal discrete cosine transform (DCT-II). */
final class CosineTransform {
    private final double[][] rows;

    CosineTransform(int length, int coefficients) {
        rows = new double[coefficients][length];
        for (int k = 0; k < coefficients; k++) {
            double scale = StrictMath.sqrt((k == 0 ? 1.0 : 2.0) / length);
            for (int i = 0; i < length; i++) {
                rows[k][i] = scale * StrictMath.cos(StrictMath.PI * k * (i + 0.5) / length);
            }
        }
    }

    double[] of(double[] values) {
        double[] out = new double[rows.length];
        for (int k = 0; k < out.length; k++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += rows[k][i] * values[i];
            }
            out[k] = sum;
        }
        return out;
    }
}
