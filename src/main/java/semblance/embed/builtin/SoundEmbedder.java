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

/** Sound descriptor. */
public final class SoundEmbedder implements Embedder {
    static final int RATE_HZ = 16_000;
    private static final int DIMENSION = 271;
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
        Timbre timbre = new Timbre(mel);
        Rhythm rhythm = new Rhythm(mel);
        Tonality tonality = new Tonality(sound.samples());
        Dynamics dynamics = new Dynamics(mel, sound.seconds());
        return new SoundVector()
                .add(2, timbre.mean())
                .add(2, timbre.loudMean())
                .add(2, timbre.covariance())
                .add(2, rhythm.amplitude())
                .add(1.5, rhythm.level())
                .add(3, tonality.flatness())
                .add(1, tonality.cepstrum())
                .add(1, dynamics.spread())
                .add(1, dynamics.activity())
                .values();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
