package semblance.embed.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.embed.Embedding;
import semblance.media.Picture;
import semblance.media.Sound;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

class SoundEmbedderTest {
    private final SoundEmbedder embedder = new SoundEmbedder();

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
        originalComesFirst(samples -> TestSounds.louder(samples, 12));
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
    void sameEmbeddingAloneInABatchAndOnManyThreads() {
        List<Sound> sounds = TestSounds.all().values().stream().map(TestSounds::sound).toList();
        List<Embedding> batch = embedder.embed(sounds);
        IntStream.range(0, sounds.size())
                .parallel()
                .forEach(i ->
                        assertArrayEquals(
                                batch.get(i).vector(), embed(sounds.get(i).samples()).vector()));
    }

    @Test
    void pictureIsRefused() {
        List<Picture> pictures = List.of(new Picture(1, 1, new byte[3], null));
        assertThrows(IllegalArgumentException.class, () -> embedder.embed(pictures));
    }

    @Test
    void emptyListGivesNoEmbeddings() {
        assertEquals(List.of(), embedder.embed(List.of()));
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
