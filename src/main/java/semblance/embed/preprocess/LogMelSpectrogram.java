package semblance.embed.preprocess;

import semblance.embed.fourier.RealTransform;

/**
 * Logarithms of the mel bands' powers, as a network's reference computes them from samples: frames
 * are centred on every hop-th sample, and beyond its ends the sound is continued by its mirror
 * image. Immutable, safe for use by many threads.
 */
final class LogMelSpectrogram {
    private final float[] window;
    private final int hop;
    private final float preEmphasis;
    private final MelBands bands;
    private final Level level;

    /**
     * @param window of as many numbers as the transform takes
     * @param hop samples from one frame to the next
     * @param preEmphasis what is taken of a sample from the next one, 0 for nothing
     * @param level what becomes of a band's power
     */
    private LogMelSpectrogram(
            float[] window, int hop, float preEmphasis, MelBands bands, Level level) {
        this.window = window;
        this.hop = hop;
        this.preEmphasis = preEmphasis;
        this.bands = bands;
        this.level = level;
    }

    /** What becomes of a band's power. */
    private enum Level {
        /** Decibels, at least -100, as librosa and torchlibrosa compute them. */
        DECIBELS {
            @Override
            float of(float power) {
                return (float) (10 * Math.log10(Math.max(power, 1e-10f)));
            }
        },
        /** EfficientAT's natural logarithm, brought to numbers of about -2 to 2. */
        NORMALISED {
            @Override
            float of(float power) {
                return ((float) Math.log(power + 1e-5f) + 4.5f) / 5;
            }
        };

        abstract float of(float power);
    }

    /**
     * PANNs (Kong et al., 2020; {@code pytorch/models.py}): periodic Hann window as long as the
     * transform, 64 bands of Slaney.
     */
    static LogMelSpectrogram panns(int rateHz, int size, int hop, double lowHz, double highHz) {
        float[] window = new float[size];
        for (int i = 0; i < size; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
        }
        return new LogMelSpectrogram(
                window, hop, 0, MelBands.slaney(64, size, rateHz, lowHz, highHz), Level.DECIBELS);
    }

    /**
     * EfficientAT (Schmid et al., 2023; {@code models/preprocess.py}) as it is after training:
     * symmetric Hann window of 25 ms in the middle of the transform, 128 bands of Kaldi.
     */
    static LogMelSpectrogram efficientAt() {
        int size = 1024;
        int length = 800;
        float[] window = new float[size];
        for (int i = 0; i < length; i++) {
            window[(size - length) / 2 + i] =
                    (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / (length - 1)));
        }
        return new LogMelSpectrogram(
                window, 320, 0.97f, MelBands.kaldi(128, size, 32_000, 0, 15_000), Level.NORMALISED);
    }

    int bands() {
        return bands.count();
    }

    /** Returns how many frames a sound of some samples has. */
    int frames(int samples) {
        return 1 + (samples - (preEmphasis == 0 ? 0 : 1)) / hop;
    }

    /**
     * Computes the levels of a sound: all bands of the first frame, then of the second one.
     *
     * @param samples more than half a window
     */
    float[] of(float[] samples) {
        float[] sound = emphasised(samples);
        int size = window.length;
        RealTransform transform = new RealTransform(size);
        float[] frame = new float[size];
        float[] powers = new float[size / 2 + 1];
        int count = bands.count();
        float[] levels = new float[frames(samples.length) * count];
        for (int t = 0; t * count < levels.length; t++) {
            cut(sound, t * hop - size / 2, frame);
            transform.powers(frame, powers);
            for (int band = 0; band < count; band++) {
                levels[t * count + band] = level.of(bands.sum(band, powers));
            }
        }
        return levels;
    }

    private float[] emphasised(float[] samples) {
        if (preEmphasis == 0) {
            return samples;
        }
        float[] sound = new float[samples.length - 1];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = samples[i + 1] - preEmphasis * samples[i];
        }
        return sound;
    }

    private void cut(float[] sound, int from, float[] frame) {
        int last = sound.length - 1;
        if (from >= 0 && from + frame.length <= sound.length) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] = sound[from + i] * window[i];
            }
            return;
        }
        for (int i = 0; i < frame.length; i++) {
            int at = Math.abs(from + i);
            frame[i] = sound[at > last ? 2 * last - at : at] * window[i];
        }
    }
}
