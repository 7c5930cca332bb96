package semblance.embed.builtin;

import semblance.embed.Embedder;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.SampleNeeds;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes a sound by formulas alone, without learned weights: timbre ({@link Timbre}), the speed
 * of level changes ({@link Rhythm}), tonality ({@link Tonality}), the spread of levels over time
 * ({@link Dynamics}), its length ({@link SoundLength}) and the fine structure of its spectrum
 * ({@link FineSpectrum}). The papers that the parts come from are named there. The first five tell
 * kinds of sound apart; the last one is nearly orthogonal between any two recordings and brings a
 * changed copy before all others. Each group of features is centred and scaled by round constants
 * and then weighted ({@link SoundVector}); the constants were set by hand from the means and
 * spreads over recordings of animals, people, weather, machines and household noises, and the
 * cosine of two unrelated sounds is on average near zero for such a mixture.
 *
 * <p>Works at 16 kHz, so that a copy resampled or coded with less bandwidth stays near; levels are
 * relative to the sound's own mean power, so that gain does not matter; what lies 30 dB below that
 * mean counts as silent. Windows are as long as a typical sound event with its surroundings:
 * shorter ones give windows that hold nothing but background, which resembles that of any other
 * recording. TarsosDSP gives the Fourier transform only: its MFCC class yields one frame of
 * coefficients without the band powers on which everything else here is built.
 *
 * <p>It knows neither words nor melodies. Silence and sounds shorter than a frame are followed by
 * zeros and have a finite embedding as well. Safe for use by many threads: an embedder has no
 * state.
 */
public final class SoundEmbedder implements Embedder {
    static final int RATE_HZ = 16_000;
    private static final int DIMENSION = 254 + FineSpectrum.BINS;
    private static final int LONG_FRAME = 2048;
    private static final int LONG_HOP = 512;
    private static final EmbeddingSpace SPACE =
            new EmbeddingSpace("builtin-sound", "none", "1", DIMENSION);
    private static final SampleNeeds NEEDS =
            new SampleNeeds.Sounds(RATE_HZ, Duration.ofSeconds(6), Duration.ofSeconds(3));

    @Override
    public EmbeddingSpace space() {
        return SPACE;
    }

    @Override
    public SampleNeeds needs() {
        return NEEDS;
    }

    @Override
    public List<Embedding> embed(List<? extends Sample> samples) {
        List<Embedding> out = new ArrayList<>(samples.size());
        for (Sample sample : samples) {
            switch (sample) {
                case Sound sound -> out.add(Embedding.ofDirection(SPACE, describe(sound)));
                case Picture picture ->
                        throw new IllegalArgumentException("a picture, where sounds are embedded");
            }
        }
        return out;
    }

    private static float[] describe(Sound sound) {
        MelSpectrogram mel = new MelSpectrogram(sound.samples());
        float[][] spectra = new PowerSpectrogram(LONG_FRAME, LONG_HOP).of(sound.samples());
        Timbre timbre = new Timbre(mel);
        Rhythm rhythm = new Rhythm(mel);
        Tonality tonality = new Tonality(spectra);
        return new SoundVector()
                .add(2, timbre.loudMean())
                .add(2, timbre.covariance())
                .add(2.5, rhythm.amplitude())
                .add(2, rhythm.level())
                .add(2.5, tonality.flatness())
                .add(1.5, tonality.cepstrum())
                .add(1, new Dynamics(mel).spread())
                .add(1, SoundLength.direction(sound.seconds()))
                .add(8, new FineSpectrum(spectra).values())
                .values();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
