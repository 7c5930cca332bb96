package semblance.search;

import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): each ranking gives a content 1
 * / (60 + rank), times the weight of what it answers. Scores of different spaces are not comparable
 * and are never added.
 */
final class RankFusion {
    private static final double K = 60;

    private static final Comparator<TimeSpan> IN_TIME =
            Comparator.comparing(TimeSpan::start).thenComparing(TimeSpan::end);

    private RankFusion() {}

    /**
     * Returns one ranking of all contents; what is shown of each is what the ranking says in which
     * it stands highest. What is the very film that is asked for comes first, then what has its
     * very sound, then all that resembles it.
     */
    static List<Ranked> fuse(List<Ranking> rankings) {
        if (rankings.size() == 1) {
            return sameFirst(rankings.getFirst().answers());
        }
        Map<ContentId, List<Moment>> moments = new HashMap<>();
        Map<ContentId, Double> points = new HashMap<>();
        Map<ContentId, Integer> bestRank = new HashMap<>();
        Map<ContentId, Ranked> shown = new HashMap<>();
        for (Ranking ranking : rankings) {
            int rank = 0;
            for (Ranked answer : ranking.answers()) {
                rank++;
                moments.merge(answer.content(), answer.moments(), RankFusion::onOneLine);
                points.merge(answer.content(), ranking.weight() / (K + rank), Double::sum);
                Ranked before = shown.get(answer.content());
                int bestBefore = bestRank.getOrDefault(answer.content(), Integer.MAX_VALUE);
                boolean isBetter =
                        before == null
                                || (answer.close() && !before.close())
                                || (answer.close() == before.close() && rank < bestBefore);
                int tells = howMuchIsSame(answer);
                int told = before == null ? 0 : howMuchIsSame(before);
                if (tells > told || (tells == told && isBetter)) {
                    bestRank.put(answer.content(), rank);
                    shown.put(answer.content(), answer);
                }
            }
        }
        return sameFirst(
                shown.values().stream()
                        .sorted(
                                Comparator.comparingDouble((Ranked answer) ->
                                                -points.getOrDefault(answer.content(), 0.0))
                                        .thenComparing(answer -> answer.content().hex()))
                        .map(answer ->
                                answer.withMoments(
                                        moments.getOrDefault(answer.content(), List.of())))
                        .toList());
    }

    /** Returns the same answers in the same order, but what is the very same before the rest. */
    private static List<Ranked> sameFirst(List<Ranked> answers) {
        return answers.stream()
                .sorted(Comparator.comparingInt((Ranked answer) -> -howMuchIsSame(answer)))
                .toList();
    }

    /**
     * Why two are the very same tells more than why they resemble. The same film has the same
     * sound, mostly; the same sound may go with other pictures.
     */
    private static int howMuchIsSame(Ranked answer) {
        Same same = answer.same();
        if (same == null) {
            return 0;
        }
        return switch (same.what()) {
            case RECORDING -> 1;
            case FILM -> 2;
        };
    }

    /** Where several say something of the same span, the surest is told. */
    private static List<Moment> onOneLine(List<Moment> some, List<Moment> others) {
        Map<TimeSpan, Moment> bySpan = new TreeMap<>(IN_TIME);
        Stream.concat(some.stream(), others.stream())
                .forEach(moment -> bySpan.merge(moment.span(), moment, RankFusion::surer));
        return List.copyOf(bySpan.values());
    }

    private static Moment surer(Moment one, Moment other) {
        return other.score() > one.score() ? other : one;
    }
}
