package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import semblance.index.Vectors;
import semblance.media.TimeSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class RankFusionTest {
    /**
     * 1/61 + 1/64 = 0.0320, 1/62 + 1/61 = 0.0325, 1/63 + 1/63 = 0.0317, 1/64 = 0.0156, 1/62 =
     * 0.0161.
     */
    @Test
    void reciprocalRanksAreAdded() {
        Ranking first = ranking("look", 1, 2, 3, 4);
        Ranking second = ranking("names", 2, 5, 3, 1);
        assertEquals(List.of(2L, 1L, 3L, 5L, 4L), numbers(RankFusion.fuse(List.of(first, second))));
    }

    @Test
    void sixtyDampsTheFirstRanksSoThatTwoModestOnesWin() {
        // 1/61 = 0.01639 for the first of one ranking, 2/120 = 0.01667 for rank 60 in both.
        long[] first = new long[61];
        long[] second = new long[61];
        for (int i = 0; i < 61; i++) {
            first[i] = 100L + i;
            second[i] = 200L + i;
        }
        first[59] = 7;
        second[59] = 7;
        assertEquals(
                7L,
                numbers(RankFusion.fuse(List.of(ranking("a", first), ranking("b", second))))
                        .getFirst());
        // At rank 63 in both, 2/123 = 0.01626 is less than 1/61.
        long[] lower = java.util.Arrays.copyOf(first, 63);
        long[] other = java.util.Arrays.copyOf(second, 63);
        lower[59] = 1001;
        lower[61] = 1002;
        lower[62] = 7;
        other[59] = 2001;
        other[61] = 2002;
        other[62] = 7;
        assertEquals(
                List.of(100L, 200L, 7L),
                numbers(RankFusion.fuse(List.of(ranking("a", lower), ranking("b", other))))
                        .subList(0, 3));
    }

    @Test
    void equalPointsAreOrderedByContent() {
        Ranking first = ranking("a", 9, 3);
        Ranking second = ranking("b", 3, 9);
        assertEquals(List.of(3L, 9L), numbers(RankFusion.fuse(List.of(first, second))));
        assertEquals(List.of(3L, 9L), numbers(RankFusion.fuse(List.of(second, first))));
    }

    @Test
    void oneRankingPassesUnchangedWithItsScores() {
        Ranking only = ranking("look", 5, 1, 3);
        assertEquals(only.answers(), RankFusion.fuse(List.of(only)));
    }

    @Test
    void noRankingHasNoAnswers() {
        assertEquals(List.of(), RankFusion.fuse(List.of()));
    }

    @Test
    void whatIsShownComesFromTheRankingInWhichItStandsHighest() {
        List<Ranked> fused =
                RankFusion.fuse(List.of(ranking("look", 1, 2), ranking("names", 3, 4, 2, 1)));
        assertEquals("look", find(fused, 1).model());
        assertEquals("look", find(fused, 2).model());
        assertEquals("names", find(fused, 4).model());
    }

    @Test
    void anOpinionThatItIsCloseIsShownBeforeAHigherRankThatIsNot() {
        Ranked near = new Ranked(Vectors.content(1), null, 0.9, true, "names", "name");
        Ranking names = new Ranking(List.of(ranked(2, "names"), near), null);
        List<Ranked> fused = RankFusion.fuse(List.of(ranking("look", 1, 2), names));
        assertEquals(near, find(fused, 1));
    }

    @Test
    void theVerySameComesFirstAndIsSaidWhicheverRankingShows() {
        Same same = new Same(Same.What.RECORDING, span(0, 5), span(83.4, 88.4));
        Ranking recordings = new Ranking(List.of(same(9, same)), null);
        List<Ranked> fused = RankFusion.fuse(List.of(ranking("sound", 1, 2, 9), recordings));
        assertEquals(List.of(9L, 1L, 2L), numbers(fused));
        assertEquals(same, fused.getFirst().same());
        assertEquals(83.4, same.offsetSeconds(), 1e-9);
        assertEquals("the same recording, from 1:23.4", fused.getFirst().why());
    }

    @Test
    void theSameFilmComesBeforeAnotherWithTheSameSound() {
        Same sound = new Same(Same.What.RECORDING, span(0, 60), span(0, 60));
        Same film = new Same(Same.What.FILM, span(0, 60), span(0, 60));
        Ranking recordings = new Ranking(List.of(same(1, sound), same(2, sound)), null);
        Ranking films = new Ranking(List.of(same(2, film), same(3, film)), null);
        List<Ranked> fused = RankFusion.fuse(List.of(recordings, ranking("look", 1, 2), films));
        assertEquals(List.of(2L, 3L, 1L), numbers(fused));
        assertEquals(film, fused.getFirst().same());
    }

    @Test
    void ofMomentsWithOneSpanTheSurestIsTold() {
        Moment rain = new Moment(span(0, 5), 0.97, "sounds like: Rain");
        Moment thunder = new Moment(span(0, 5), 0.7, "sounds like: Thunder");
        Ranking one = new Ranking(List.of(ranked(1, "sound").withMoments(List.of(thunder))), null);
        Ranking other = new Ranking(List.of(ranked(1, "sound").withMoments(List.of(rain))), null);
        assertEquals(List.of(rain), RankFusion.fuse(List.of(one, other)).getFirst().moments());
    }

    @Test
    void momentsOfAllRankingsStandOnOneLineOfTime() {
        Moment late = new Moment(span(20, 22), 0.6, "looks like it");
        Moment early = new Moment(span(10, 20), 0.5, "sounds like it");
        Ranking looks = new Ranking(List.of(ranked(1, "look").withMoments(List.of(late))), null);
        Ranking sounds = new Ranking(List.of(ranked(1, "sound").withMoments(List.of(early))), null);
        assertEquals(
                List.of(early, late), RankFusion.fuse(List.of(looks, sounds)).getFirst().moments());
    }

    private static Ranked same(long number, Same same) {
        return new Ranked(
                Vectors.content(number),
                same.inFile(),
                0.5,
                true,
                "fingerprint",
                same.phrase(),
                List.of(),
                same,
                Set.of());
    }

    private static TimeSpan span(double start, double end) {
        return TimeSpan.ofSeconds(start, end);
    }

    private static Ranked find(List<Ranked> answers, long number) {
        return answers.stream()
                .filter(answer -> answer.content().equals(Vectors.content(number)))
                .findFirst()
                .orElseThrow();
    }

    private static Ranking ranking(String model, long... numbers) {
        List<Ranked> answers = new ArrayList<>();
        for (long number : numbers) {
            answers.add(ranked(number, model));
        }
        return new Ranking(answers, null);
    }

    private static Ranked ranked(long number, String model) {
        return new Ranked(Vectors.content(number), null, 0.5, false, model, "");
    }

    private static List<Long> numbers(List<Ranked> answers) {
        return answers.stream().map(answer -> Long.parseLong(answer.content().hex(), 16)).toList();
    }
}
