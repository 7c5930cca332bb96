package semblance.embed.builtin;

import semblance.embed.fourier.RealTransform;

/**
 * How tonal a sound is: spectral flatness in bands (Gray and Markel 1974; MPEG-7's
 * AudioSpectrumFlatness, a close relative of the spectral contrast of Jiang et al. 2002), and the
 * fine structure of the spectrum by ranges of quefrency (cepstrum, Noll 1967). Averaged over frames
 * of 128 ms, weighted by amplitude.
 */
final class Tonality {
    private static final int FRAME = 2048;
    private static final int BANDS = 11;
    private static final int BINS = 960;
    private static final double FLOOR = 1e-6;
    private static final int[] QUEFRENCIES = {2, 4, 9, 18, 36, 73, 145, 291};
    private static final double[] USUAL_FLATNESS = {
        1.3, 1.3, 1.4, 1.3, 1.3, 1.2, 1.2, 1.2, 1.1, 1.1, 1
    };
    private static final double[] FLATNESS_SPREAD = {
        0.9, 0.9, 1.1, 1.1, 1.1, 1, 0.9, 1, 0.7, 0.8, 0.7
    };
    private static final double[] USUAL_CEPSTRUM = {6, 5.3, 4.95, 4.55, 4.25, 4, 3.7};
    private static final double[] CEPSTRUM_SPREAD = {0.45, 0.45, 0.45, 0.35, 0.22, 0.11, 0.09};

    private final double[] flatness = new double[BANDS];
    private final double[] cepstrum = new double[QUEFRENCIES.length - 1];

    /**
     * @param spectra of frames of 2048 samples
     */
    Tonality(float[][] spectra) {
        double[] frames = new double[spectra.length];
        double sum = 0;
        for (int t = 0; t < frames.length; t++) {
            for (float power : spectra[t]) {
                frames[t] += power;
            }
            sum += frames[t];
        }
        double scale = sum > 0 ? frames.length * (FRAME / 2.0) / sum : 0;
        double[] weights = Statistics.amplitudeWeights(frames);
        int[] edges = edges();
        RealTransform transform = new RealTransform(FRAME / 2);
        double[] powers = new double[BINS];
        double[] logs = new double[BINS];
        for (int t = 0; t < frames.length; t++) {
            for (int k = 0; k < BINS; k++) {
                powers[k] = spectra[t][k] * scale + FLOOR;
                logs[k] = StrictMath.log(powers[k]);
            }
            addFlatness(powers, logs, edges, weights[t]);
            addCepstrum(logs, transform, weights[t]);
        }
        for (int b = 0; b < BANDS; b++) {
            flatness[b] = (flatness[b] - USUAL_FLATNESS[b]) / FLATNESS_SPREAD[b];
        }
        for (int q = 0; q < cepstrum.length; q++) {
            double log = StrictMath.log(cepstrum[q] + 1);
            cepstrum[q] = (log - USUAL_CEPSTRUM[q]) / CEPSTRUM_SPREAD[q];
        }
    }

    private static int[] edges() {
        double[] hz = MelFilterBank.edgesHz(BANDS, MelSpectrogram.LOW_HZ, MelSpectrogram.HIGH_HZ);
        int[] out = new int[BANDS + 1];
        for (int i = 0; i <= BANDS; i++) {
            out[i] = (int) Math.ceil(hz[i] * FRAME / SoundEmbedder.RATE_HZ);
        }
        return out;
    }

    private void addFlatness(double[] powers, double[] logs, int[] edges, double weight) {
        for (int b = 0; b < BANDS; b++) {
            double power = 0;
            double log = 0;
            int width = edges[b + 1] - edges[b];
            for (int k = edges[b]; k < edges[b + 1]; k++) {
                power += powers[k] / width;
                log += logs[k] / width;
            }
            flatness[b] += weight * (StrictMath.log(power) - log);
        }
    }

    private void addCepstrum(double[] logs, RealTransform transform, double weight) {
        double mean = 0;
        for (double log : logs) {
            mean += log / BINS;
        }
        float[] buffer = new float[FRAME / 2];
        for (int k = 0; k < BINS; k++) {
            buffer[k] = (float) (logs[k] - mean);
        }
        float[] powers = transform.powers(buffer);
        for (int q = 0; q < cepstrum.length; q++) {
            double sum = 0;
            for (int k = QUEFRENCIES[q]; k < QUEFRENCIES[q + 1]; k++) {
                sum += powers[k] / (QUEFRENCIES[q + 1] - QUEFRENCIES[q]);
            }
            cepstrum[q] += weight * Math.sqrt(sum);
        }
    }

    double[] flatness() {
        return flatness;
    }

    double[] cepstrum() {
        return cepstrum;
    }
}
