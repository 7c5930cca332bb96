package semblance.embed.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.embed.Embedder;
import semblance.embed.EmbedderContract;
import semblance.embed.Embedding;
import semblance.media.Picture;
import semblance.media.Sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

class SoundEmbedderTest extends EmbedderContract {
    /** Every 29th value of the embedding of {@link TestSounds#fromIntegers}. */
    private static final float[] STORED = {
        -0.041818f, 0.014240f, 0.018434f, 0.021033f, -0.048635f, 0.074643f,
        -0.002144f, 0.052617f, -0.025039f, -0.002892f, -0.013664f, -0.019170f,
        0.008147f, 0.016885f, -0.001634f, -0.001561f, 0.100532f, 0.008102f,
        0.002414f, 0.010491f, 0.001845f, -0.001235f, 0.003144f, 0.002281f,
        -0.000424f, -0.042291f
    };

    private final SoundEmbedder embedder = new SoundEmbedder();

    @Override
    protected Embedder embedder() {
        return new SoundEmbedder();
    }

    @Override
    protected List<? extends Sample> samples() {
        return TestSounds.all().values().stream().map(TestSounds::sound).toList();
    }

    @Override
    protected Sample sampleOfAnotherKind() {
        return new Picture(1, 1, new byte[3], null);
    }

    private Embedding embed(float[] samples) {
        return embedder.embed(List.of(TestSounds.sound(samples))).getFirst();
    }

    private void originalComesFirst(UnaryOperator<float[]> change) {
        Map<String, float[]> sounds = TestSounds.all();
        sounds.forEach((name, samples) -> {
            Embedding changed = embed(change.apply(samples));
            String nearest = "";
            float best = -2;
            for (Map.Entry<String, float[]> other : sounds.entrySet()) {
                float cosine = changed.cosine(embed(other.getValue()));
                if (cosine > best) {
                    best = cosine;
                    nearest = other.getKey();
                }
            }
            assertEquals(name, nearest);
        });
    }

    @Test
    void louderCopyIsNearestToItsOriginal() {
        originalComesFirst(samples -> TestSounds.louder(samples, 6));
    }

    @Test
    void quieterCopyIsTheSame() {
        float[] samples = TestSounds.noisy(TestSounds.all().values().iterator().next(), 20);
        float cosine = embed(samples).cosine(embed(TestSounds.louder(samples, -12)));
        assertTrue(cosine > 0.999, () -> "cosine " + cosine);
    }

    @Test
    void noisyCopyIsNearestToItsOriginal() {
        originalComesFirst(samples -> TestSounds.noisy(samples, 20));
    }

    @Test
    void excerptIsNearestToItsOriginal() {
        originalComesFirst(samples -> Arrays.copyOfRange(samples, 8_000, 48_000));
    }

    @Test
    void differentSoundsAreFarApart() {
        List<Embedding> all = TestSounds.all().values().stream().map(this::embed).toList();
        double sum = 0;
        for (Embedding a : all) {
            for (Embedding b : all) {
                sum += a == b ? 0 : a.cosine(b);
            }
        }
        double mean = sum / (all.size() * (all.size() - 1));
        assertTrue(mean < 0.5, () -> "mean cosine " + mean);
    }

    @Test
    void dullerCopyIsNearestToItsOriginal() {
        originalComesFirst(TestSounds::averagedInPairs);
    }

    @Test
    void knownSoundHasTheStoredEmbedding() {
        float[] vector = embed(TestSounds.fromIntegers()).vector();
        float[] some = new float[STORED.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = vector[29 * i];
        }
        assertArrayEquals(STORED, some, 1e-5f, () -> Arrays.toString(some));
    }

    @Test
    void extremeSoundsHaveFiniteUnitVectors() {
        float[] square = new float[40_000];
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 50 % 2 == 0 ? 1 : -1;
        }
        float[] impulse = new float[100_000];
        impulse[50_000] = 1;
        float[] faint = new float[20_000];
        Arrays.fill(faint, Float.MIN_VALUE);
        List<float[]> extremes =
                List.of(
                        new float[1],
                        new float[] {1},
                        new float[511],
                        new float[513],
                        new float[80_000],
                        square,
                        impulse,
                        faint,
                        new float[400_000]);
        for (float[] samples : extremes) {
            for (float value : embed(samples).vector()) {
                assertTrue(Float.isFinite(value));
            }
        }
    }
}
