package semblance.embed.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.embed.EmbedderContract;
import semblance.embed.Embedding;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

class LookEmbedderTest extends EmbedderContract {
    private static final int SCENES = 40;

    @Override
    protected LookEmbedder embedder() {
        return new LookEmbedder();
    }

    @Override
    protected List<Picture> samples() {
        return List.of(
                Scene.of(1, 160, 120),
                Scene.of(2, 90, 200),
                Scene.plain(50, 40, 200, 30, 30),
                Scene.of(3, 300, 300));
    }

    @Override
    protected Sample sampleOfAnotherKind() {
        return new Sound(new float[100], 100, TimeSpan.ofSeconds(0, 1));
    }

    @Test
    void scaledCopyIsNearestToItsOriginal() {
        assertOriginalsComeFirst(Scene::doubled, 0.97);
    }

    @Test
    void mirroredCopyIsNearestToItsOriginal() {
        assertOriginalsComeFirst(Scene::mirrored, 0.6);
    }

    @Test
    void brightenedCopyIsNearestToItsOriginal() {
        assertOriginalsComeFirst(Scene::brightened, 0.7);
    }

    @Test
    void croppedCopyIsNearestToItsOriginal() {
        assertOriginalsComeFirst(Scene::cropped, 0.6);
    }

    @Test
    void captionedCopyIsNearestToItsOriginal() {
        assertOriginalsComeFirst(Scene::captioned, 0.5);
    }

    @Test
    void plainPicturesOfDifferentColoursDiffer() {
        Embedding red = embed(Scene.plain(64, 64, 220, 20, 20));
        Embedding darkerRed = embed(Scene.plain(90, 90, 200, 20, 20));
        Embedding green = embed(Scene.plain(64, 64, 20, 220, 20));
        assertTrue(red.cosine(green) < 0.8, "red and green: " + red.cosine(green));
        assertTrue(red.cosine(darkerRed) > red.cosine(green));
    }

    @Test
    void picturesOfExtremeSizesHaveFiniteEmbeddings() {
        List<Picture> extremes =
                List.of(
                        Scene.plain(1, 1, 0, 0, 0),
                        Scene.plain(1, 1, 255, 255, 255),
                        Scene.plain(1, 700, 12, 200, 90),
                        Scene.plain(3000, 1, 12, 200, 90),
                        Scene.of(4, 13, 13),
                        Scene.of(5, 20_000, 13),
                        Scene.of(6, 129, 127));
        for (Embedding embedding : embedder().embed(extremes)) {
            for (float value : embedding.vector()) {
                assertTrue(Float.isFinite(value));
            }
        }
    }

    /** The stored values must stay as they are while the preprocessing version is "1". */
    @Test
    void embeddingOfAFixedPictureIsTheSameOnEveryPlatform() {
        float[] vector = embed(Scene.of(2026, 200, 150)).vector();
        float[] every150th = new float[4];
        for (int i = 0; i < every150th.length; i++) {
            every150th[i] = vector[150 * (i + 1)];
        }
        assertArrayEquals(
                new float[] {-0.022784702f, 0.045218065f, 1.2146277E-4f, 0.019735625f},
                every150th,
                1e-6f);
        assertEquals(468420248, Arrays.hashCode(vector));
    }

    private static Embedding embed(Picture picture) {
        try (LookEmbedder embedder = new LookEmbedder()) {
            return embedder.embed(List.of(picture)).getFirst();
        }
    }

    private static void assertOriginalsComeFirst(UnaryOperator<Picture> change, double similarity) {
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < SCENES; i++) {
            pictures.add(Scene.of(100 + i, 200, 150));
        }
        try (LookEmbedder embedder = new LookEmbedder()) {
            List<Embedding> originals = embedder.embed(pictures);
            List<Embedding> copies = embedder.embed(pictures.stream().map(change).toList());
            for (int i = 0; i < SCENES; i++) {
                Embedding copy = copies.get(i);
                float own = copy.cosine(originals.get(i));
                assertTrue(own > similarity, "scene " + i + ": " + own);
                for (int other = 0; other < SCENES; other++) {
                    assertTrue(
                            other == i || copy.cosine(originals.get(other)) < own,
                            "scene " + i + " taken for " + other);
                }
            }
        }
    }
}
