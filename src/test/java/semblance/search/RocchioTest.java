package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

import semblance.embed.EmbeddedSample;
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
        assertEquals(45, angle(Rocchio.combine(List.of(at(0), film), List.of())), 1e-3);
        assertEquals(
                Math.toDegrees(Math.atan2(-0.5, 1)),
                angle(Rocchio.combine(List.of(at(0)), List.of(film))),
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
        assertEquals(Set.of(PLANE), Rocchio.combine(List.of(at(0)), List.of(sound)).keySet());
        assertEquals(
                Set.of(PLANE, SOUND), Rocchio.combine(List.of(at(0), sound), List.of()).keySet());
    }

    private static double angle(Map<EmbeddingSpace, List<EmbeddedSample>> questions) {
        List<EmbeddedSample> question = questions.get(PLANE);
        assertNotNull(question);
        assertEquals(1, question.size());
        float[] vector = question.getFirst().embedding().vector();
        return Math.toDegrees(Math.atan2(vector[1], vector[0]));
    }

    private static List<EmbeddedSample> at(double degrees) {
        return List.of(sample(degrees));
    }

    private static EmbeddedSample sample(double degrees) {
        return new EmbeddedSample(null, Vectors.atAngle(PLANE, degrees));
    }
}
