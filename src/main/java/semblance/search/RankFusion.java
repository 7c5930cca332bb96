package semblance.search;

import semblance.media.ContentId;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): each ranking gives a content 1
 * / (60 + rank). Scores of different spaces are not comparable and are never added.
 */
final class RankFusion {
    private static final double K = 60;

    private RankFusion() {}

    /**
     * Returns one ranking of all contents; what is shown of each is what the ranking says in which
     * it stands highest.
     */
    static List<Ranked> fuse(List<Ranking> rankings) {
        if (rankings.size() == 1) {
            return rankings.getFirst().answers();
        }
        Map<ContentId, Double> points = new HashMap<>();
        Map<ContentId, Integer> bestRank = new HashMap<>();
        Map<ContentId, Ranked> shown = new HashMap<>();
        for (Ranking ranking : rankings) {
            int rank = 0;
            for (Ranked answer : ranking.answers()) {
                rank++;
                points.merge(answer.content(), 1 / (K + rank), Double::sum);
                Ranked before = shown.get(answer.content());
                int bestBefore = bestRank.getOrDefault(answer.content(), Integer.MAX_VALUE);
                if (before == null
                        || (answer.close() && !before.close())
                        || (answer.close() == before.close() && rank < bestBefore)) {
                    bestRank.put(answer.content(), rank);
                    shown.put(answer.content(), answer);
                }
            }
        }
        return shown.values().stream()
                .sorted(
                        Comparator.comparingDouble((Ranked answer) ->
                                        -points.getOrDefault(answer.content(), 0.0))
                                .thenComparing(answer -> answer.content().hex()))
                .toList();
    }
}
