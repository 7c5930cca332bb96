package semblance.embed.preprocess;

import semblance.embed.SampleNeeds;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Silence;
import semblance.media.Sound;

import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.Arrays;

/**
 * The way from a sound to a network's input: a log-mel spectrogram, exactly as the network's
 * reference computes it. Windows are as long as the clips of AudioSet, which the networks learned
 * from, and overlap by half, so that an event of up to five seconds lies in one of them as a whole;
 * a shorter sound is taken at its own length, with the silence in it: without, EfficientAT finds
 * worse (mean average precision .926 instead of .953 on 160 clips of ESC-10). What is too short for
 * a network's pools is followed by silence. Immutable, safe for use by many threads.
 */
public final class SoundInput implements SampleInput {
    private static final int RATE_HZ = 32_000;
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration HOP = Duration.ofSeconds(5);

    /** Gives 32 frames, one after five pools of two. */
    private static final int LEAST_SAMPLES = 31 * 320;

    private final LogMelSpectrogram spectrogram;
    private final boolean isTimeFirst;

    /**
     * @param isTimeFirst whether rows are frames and not bands
     */
    private SoundInput(LogMelSpectrogram spectrogram, boolean isTimeFirst) {
        this.spectrogram = spectrogram;
        this.isTimeFirst = isTimeFirst;
    }

    /** PANNs at 32 kHz: decibels of 64 bands from 50 to 14,000 Hz; rows are frames. */
    public static SoundInput panns() {
        return new SoundInput(LogMelSpectrogram.panns(RATE_HZ, 1024, 320, 50, 14_000), true);
    }

    /** EfficientAT: 128 bands up to 15,000 Hz; rows are bands. */
    public static SoundInput efficientAt() {
        return new SoundInput(LogMelSpectrogram.efficientAt(), false);
    }

    /** Returns how many frames a window has: the rows or columns that a network usually sees. */
    public int usualFrames() {
        return spectrogram.frames(Math.toIntExact(WINDOW.toSeconds() * RATE_HZ));
    }

    public int bands() {
        return spectrogram.bands();
    }

    /** Returns an input of zeros as long as a window. */
    public NetworkInput blank() {
        return isTimeFirst
                ? NetworkInput.blank(1, 1, usualFrames(), bands())
                : NetworkInput.blank(1, 1, bands(), usualFrames());
    }

    @Override
    public SampleNeeds.Sounds needs() {
        return new SampleNeeds.Sounds(RATE_HZ, WINDOW, HOP, Silence.LEFT_OUT);
    }

    @Override
    public NetworkInput prepare(Sample sample) {
        return switch (sample) {
            case Sound sound when sound.sampleRateHz() == RATE_HZ -> prepare(sound.samples());
            case Sound sound ->
                    throw new IllegalArgumentException(
                            "a sound of " + sound.sampleRateHz() + " Hz, not " + RATE_HZ);
            case Picture picture ->
                    throw new IllegalArgumentException(
                            "a picture (" + picture.span() + ") where a sound is needed");
        };
    }

    NetworkInput prepare(float[] samples) {
        float[] levels =
                spectrogram.of(
                        samples.length >= LEAST_SAMPLES
                                ? samples
                                : Arrays.copyOf(samples, LEAST_SAMPLES));
        int frames = levels.length / bands();
        return isTimeFirst
                ? new NetworkInput(FloatBuffer.wrap(levels), 1, 1, frames, bands())
                : new NetworkInput(
                        FloatBuffer.wrap(transposed(levels, frames)), 1, 1, bands(), frames);
    }

    private float[] transposed(float[] levels, int frames) {
        int bands = bands();
        float[] rows = new float[levels.length];
        for (int t = 0; t < frames; t++) {
            for (int band = 0; band < bands; band++) {
                rows[band * frames + t] = levels[t * bands + band];
            }
        }
        return rows;
    }
}
