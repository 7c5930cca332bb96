package semblance.embed.preprocess;

/**
 * Triangular filters at equal distances on a mel scale, over the bins of a power spectrum. Only the
 * bins under a triangle are kept. Immutable.
 */
final class MelBands {
    /** Slaney's scale (Auditory Toolbox, 1998): linear below 1,000 Hz, logarithmic above. */
    private static final double SLANEY_LINEAR_HZ = 200.0 / 3;

    private static final double SLANEY_BREAK_HZ = 1000;
    private static final double SLANEY_BREAK_MEL = SLANEY_BREAK_HZ / SLANEY_LINEAR_HZ;
    private static final double SLANEY_STEP = Math.log(6.4) / 27;

    private final int[] first;
    private final float[][] weights;

    private MelBands(double[][] triangles) {
        first = new int[triangles.length];
        weights = new float[triangles.length][];
        for (int band = 0; band < triangles.length; band++) {
            double[] triangle = triangles[band];
            int begin = 0;
            while (begin < triangle.length && triangle[begin] == 0) {
                begin++;
            }
            int end = triangle.length;
            while (end > begin && triangle[end - 1] == 0) {
                end--;
            }
            first[band] = begin;
            weights[band] = new float[end - begin];
            for (int i = begin; i < end; i++) {
                weights[band][i - begin] = (float) triangle[i];
            }
        }
    }

    /**
     * Filters of unit area in hertz, triangular in hertz, as {@code librosa.filters.mel} makes them
     * unless told otherwise.
     *
     * @param size of the transform whose spectrum is filtered
     */
    static MelBands slaney(int bands, int size, double rateHz, double lowHz, double highHz) {
        double low = slaneyMel(lowHz);
        double high = slaneyMel(highHz);
        double[] edges = new double[bands + 2];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = slaneyHz(low + (high - low) * i / (bands + 1));
        }
        double[][] triangles = new double[bands][size / 2 + 1];
        for (int band = 0; band < bands; band++) {
            double area = 2 / (edges[band + 2] - edges[band]);
            for (int bin = 0; bin <= size / 2; bin++) {
                double at = bin * rateHz / size;
                triangles[band][bin] =
                        area * height(at, edges[band], edges[band + 1], edges[band + 2]);
            }
        }
        return new MelBands(triangles);
    }

    /**
     * Filters of unit height, triangular in mel, as {@code
     * torchaudio.compliance.kaldi.get_mel_banks} makes them; without the bin of half the rate.
     *
     * @param size of the transform whose spectrum is filtered
     */
    static MelBands kaldi(int bands, int size, double rateHz, double lowHz, double highHz) {
        double low = kaldiMel(lowHz);
        double step = (kaldiMel(highHz) - low) / (bands + 1);
        double[][] triangles = new double[bands][size / 2];
        for (int band = 0; band < bands; band++) {
            double left = low + band * step;
            for (int bin = 0; bin < size / 2; bin++) {
                double at = kaldiMel(bin * rateHz / size);
                triangles[band][bin] = height(at, left, left + step, left + 2 * step);
            }
        }
        return new MelBands(triangles);
    }

    private static double height(double at, double left, double centre, double right) {
        double up = (at - left) / (centre - left);
        double down = (right - at) / (right - centre);
        return Math.max(0, Math.min(up, down));
    }

    private static double slaneyMel(double hz) {
        return hz < SLANEY_BREAK_HZ
                ? hz / SLANEY_LINEAR_HZ
                : SLANEY_BREAK_MEL + Math.log(hz / SLANEY_BREAK_HZ) / SLANEY_STEP;
    }

    private static double slaneyHz(double mel) {
        return mel < SLANEY_BREAK_MEL
                ? mel * SLANEY_LINEAR_HZ
                : SLANEY_BREAK_HZ * Math.exp(SLANEY_STEP * (mel - SLANEY_BREAK_MEL));
    }

    private static double kaldiMel(double hz) {
        return 1127 * Math.log(1 + hz / 700);
    }

    int count() {
        return weights.length;
    }

    /** Returns what a band's filter lets through. */
    float sum(int band, float[] powers) {
        float[] w = weights[band];
        int from = first[band];
        float sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * powers[from + i];
        }
        return sum;
    }

    /** Returns a filter's weight for a bin. */
    float weight(int band, int bin) {
        int at = bin - first[band];
        return at < 0 || at >= weights[band].length ? 0 : weights[band][at];
    }
}
