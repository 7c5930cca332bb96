package semblance.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.Vectors;

import java.util.List;
import java.util.Map;
import java.util.Set;

class RocchioTest {
    private static final EmbeddingSpace PLANE = new EmbeddingSpace("plane", "none", "1", 2);
    private static final EmbeddingSpace SOUND = new EmbeddingSpace("sound", "none", "1", 2);

    @Test
    void twoExamplesMeetInTheMiddle() {
        assertEquals(30, angle(Rocchio.combine(List.of(at(0), at(60)), List.of())), 1e-3);
    }

    @Test
    void aWeightMovesTheDirectionTowardsItsExample() {
        // (1, 0) + 3 (0, 1).
        assertEquals(
                Math.toDegrees(Math.atan2(3, 1)),
                angle(Rocchio.combine(List.of(at(0), at(90, 3)), List.of())),
                1e-3);
        // (1, 0) - 3/2 (0, 1).
        assertEquals(
                Math.toDegrees(Math.atan2(-1.5, 1)),
                angle(Rocchio.combine(List.of(at(0)), List.of(at(90, 3)))),
                1e-3);
    }

    @Test
    void theOrderOfWeightedExamplesDoesNotMatter() {
        assertEquals(
                angle(Rocchio.combine(List.of(at(0, 0.5), at(80, 2), at(30)), List.of())),
                angle(Rocchio.combine(List.of(at(30), at(80, 2), at(0, 0.5)), List.of())),
                1e-3);
    }

    @Test
    void equalWeightsAreNoWeights() {
        float[] plain = vector(Rocchio.combine(List.of(at(10), at(75)), List.of(at(120))));
        float[] twice = vector(Rocchio.combine(List.of(at(10, 2), at(75, 2)), List.of(at(120, 2))));
        assertArrayEquals(plain, twice);
        assertArrayEquals(plain, meanMinusHalfTheMean(List.of(10.0, 75.0), 120));
    }

    /** The formula as it was before there were weights, number for number. */
    private static float[] meanMinusHalfTheMean(List<Double> like, double unlike) {
        float[] sum = new float[2];
        for (double degrees : like) {
            for (int i = 0; i < 2; i++) {
                sum[i] += 1f / like.size() * Vectors.atAngle(PLANE, degrees).vector()[i];
            }
        }
        for (int i = 0; i < 2; i++) {
            sum[i] += -0.5f * Vectors.atAngle(PLANE, unlike).vector()[i];
        }
        return Embedding.ofDirection(PLANE, sum).vector();
    }

    @Test
    void whatIsNotLikedPushesAwayWithHalfTheWeight() {
        // (1, 0) - (0, 1) / 2 points at atan(-1/2).
        assertEquals(
                Math.toDegrees(Math.atan2(-0.5, 1)),
                angle(Rocchio.combine(List.of(at(0)), List.of(at(90)))),
                1e-3);
    }

    @Test
    void aLongFilmCountsNoMoreThanAStillPicture() {
        List<EmbeddedSample> film = List.of(sample(90), sample(90), sample(90));
        assertEquals(45, angle(Rocchio.combine(List.of(at(0), one(film)), List.of())), 1e-3);
        assertEquals(
                Math.toDegrees(Math.atan2(-0.5, 1)),
                angle(Rocchio.combine(List.of(at(0)), List.of(one(film)))),
                1e-3);
    }

    @Test
    void manyThatAreNotLikedWeighNoMoreThanOne() {
        assertEquals(
                angle(Rocchio.combine(List.of(at(0)), List.of(at(90)))),
                angle(Rocchio.combine(List.of(at(0)), List.of(at(90), at(90), at(90)))),
                1e-3);
    }

    @Test
    void likeAndUnlikeTheSameLeavesWhatIsLiked() {
        assertEquals(50, angle(Rocchio.combine(List.of(at(50)), List.of(at(50)))), 1e-3);
    }

    @Test
    void nothingIsAskedWhenTheExamplesCancelOut() {
        assertEquals(Map.of(), Rocchio.combine(List.of(at(20), at(200)), List.of()));
        // The mean of -60 and 60 degrees is half of what is not liked at 0, as is taken off.
        assertEquals(Map.of(), Rocchio.combine(List.of(at(-60), at(60)), List.of(at(0))));
    }

    @Test
    void aSpaceInWhichNothingIsLikedIsNotAsked() {
        List<EmbeddedSample> sound = List.of(new EmbeddedSample(null, Vectors.atAngle(SOUND, 10)));
        assertEquals(Set.of(PLANE), Rocchio.combine(List.of(at(0)), List.of(one(sound))).keySet());
        assertEquals(
                Set.of(PLANE, SOUND),
                Rocchio.combine(List.of(at(0), one(sound)), List.of()).keySet());
    }

    private static double angle(Map<EmbeddingSpace, List<EmbeddedSample>> questions) {
        float[] vector = vector(questions);
        return Math.toDegrees(Math.atan2(vector[1], vector[0]));
    }

    private static float[] vector(Map<EmbeddingSpace, List<EmbeddedSample>> questions) {
        List<EmbeddedSample> question = questions.get(PLANE);
        assertNotNull(question);
        assertEquals(1, question.size());
        return question.getFirst().embedding().vector();
    }

    private static Weighted<List<EmbeddedSample>> at(double degrees) {
        return at(degrees, 1);
    }

    private static Weighted<List<EmbeddedSample>> at(double degrees, double weight) {
        return new Weighted<>(List.of(sample(degrees)), weight);
    }

    private static Weighted<List<EmbeddedSample>> one(List<EmbeddedSample> example) {
        return new Weighted<>(example, 1);
    }

    private static EmbeddedSample sample(double degrees) {
        return new EmbeddedSample(null, Vectors.atAngle(PLANE, degrees));
    }
}
