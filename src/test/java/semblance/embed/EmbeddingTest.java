package semblance.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {
    private static final EmbeddingSpace PLANE = new EmbeddingSpace("plane", "none", "1", 2);

    @Test
    void theKeyTellsSpacesApartThatDifferInOneWord() {
        assertEquals("plane~none~1~2", PLANE.key());
        assertEquals(
                "clip-b.32~0a1b~v2~512", new EmbeddingSpace("clip-b.32", "0a1b", "v2", 512).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a/b", "a~b", "..\\x", "é"})
    void aSpaceIsNamedByPlainWordsThatCanBeAFoldersName(String wrong) {
        assertThrows(
                IllegalArgumentException.class, () -> new EmbeddingSpace(wrong, "none", "1", 2));
        assertThrows(IllegalArgumentException.class, () -> new EmbeddingSpace("m", wrong, "1", 2));
        assertThrows(
                IllegalArgumentException.class, () -> new EmbeddingSpace("m", "none", wrong, 2));
    }

    @Test
    void aSpaceHasDimensionsAndNoEndlessName() {
        assertThrows(IllegalArgumentException.class, () -> new EmbeddingSpace("m", "none", "1", 0));
        String tooLong = "m".repeat(65);
        assertThrows(
                IllegalArgumentException.class, () -> new EmbeddingSpace(tooLong, "none", "1", 2));
    }

    @Test
    void onlyUnitVectorsOfTheSpacesDimensionAreTaken() {
        refused(1);
        refused(1, 0, 0);
        refused(0, 0);
        refused(2, 0);
        refused(0.99f, 0);
        refused(Float.NaN, 1);
        refused(Float.POSITIVE_INFINITY, 0);
        assertEquals(PLANE, new Embedding(PLANE, new float[] {0.6f, 0.8f}).space());
    }

    @Test
    void aDirectionIsScaledToAUnitVectorAndLeftAsItIs() {
        float[] raw = {30, -40};
        Embedding embedding = Embedding.ofDirection(PLANE, raw);
        assertArrayEquals(new float[] {0.6f, -0.8f}, embedding.vector(), 1e-6f);
        assertArrayEquals(new float[] {30, -40}, raw);
    }

    @Test
    void nothingAndTheInfiniteHaveNoDirection() {
        for (float[] wrong :
                new float[][] {{0, 0}, {Float.NaN, 1}, {Float.POSITIVE_INFINITY, 1}, {1, 0, 0}}) {
            assertThrows(IllegalArgumentException.class, () -> Embedding.ofDirection(PLANE, wrong));
        }
    }

    @Test
    void cosineIsThatOfTheAngleBetween() {
        Embedding east = new Embedding(PLANE, new float[] {1, 0});
        assertEquals(0.6f, east.cosine(new Embedding(PLANE, new float[] {0.6f, 0.8f})), 1e-6f);
        assertEquals(0, east.cosine(new Embedding(PLANE, new float[] {0, 1})), 1e-6f);
        assertEquals(-1, east.cosine(new Embedding(PLANE, new float[] {-1, 0})), 1e-6f);
    }

    @Test
    void roundingNeverTakesACosineBeyondOne() {
        Embedding long1 = new Embedding(PLANE, new float[] {1.0004f, 0});
        Embedding back = new Embedding(PLANE, new float[] {-1.0004f, 0});
        assertEquals(1f, long1.cosine(long1));
        assertEquals(-1f, long1.cosine(back));
    }

    @Test
    void vectorsOfOtherWeightsAreNotCompared() {
        EmbeddingSpace other = new EmbeddingSpace("plane", "00ff", "1", 2);
        Embedding a = new Embedding(PLANE, new float[] {1, 0});
        Embedding b = new Embedding(other, new float[] {1, 0});
        assertThrows(IllegalArgumentException.class, () -> a.cosine(b));
        assertThrows(IllegalArgumentException.class, () -> a.requireSpace(other));
    }

    private static void refused(float... vector) {
        assertThrows(IllegalArgumentException.class, () -> new Embedding(PLANE, vector));
    }
}
