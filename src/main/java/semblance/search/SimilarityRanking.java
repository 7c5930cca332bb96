package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.index.Neighbor;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The ranking of contents by one space. A query of one vector ranks by the best sample of each
 * content; a query of several (the keyframes of a film, the windows of a recording) by the mean
 * over its vectors of the best sample for each, so that a content that answers all of them comes
 * before one that answers a single one.
 */
final class SimilarityRanking {
    private static final int LEAST_NEIGHBORS = 50;
    private static final int MORE = 4;

    private final VectorIndex vectors;
    private final Background background;

    SimilarityRanking(VectorIndex vectors, Background background) {
        this.vectors = vectors;
        this.background = background;
    }

    Ranking of(Question asked, int top, Searcher.Scope scope)
            throws StoreException, InterruptedException {
        List<EmbeddedSample> question = asked.vectors();
        // The query's own file takes a place that it then gives up.
        int count = Math.max(LEAST_NEIGHBORS, top + scope.self().size());
        Map<ContentId, Sum> sums = new HashMap<>();
        double floors = 0;
        for (EmbeddedSample part : question) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            List<Neighbor> neighbors = nearest(part.embedding(), count, scope);
            double floor = neighbors.isEmpty() ? 0 : neighbors.getLast().similarity();
            for (Neighbor neighbor : neighbors) {
                sums.computeIfAbsent(neighbor.content(), _ -> new Sum()).add(neighbor, floor);
            }
            floors += floor;
        }
        double unanswered = floors;
        Double cutoff = Cutoff.of(question, background.of(vectors), vectors.size());
        String model = vectors.space().modelId();
        List<Ranked> answers = new ArrayList<>();
        sums.forEach((content, sum) -> {
            // Below 0 where nothing comes near: the order is kept, the score that is shown ends at
            // 0.
            double score = (sum.aboveFloors + unanswered) / question.size();
            TimeSpan span = sum.span;
            String why = span == null ? asked.why() : asked.why() + " at " + clock(span);
            answers.add(
                    new Ranked(
                            content, span, score, cutoff != null && score >= cutoff, model, why));
        });
        answers.sort(
                Comparator.comparingDouble((Ranked answer) -> -answer.score())
                        .thenComparing(answer -> answer.content().hex()));
        answers.replaceAll(Ranked::withShownScore);
        return new Ranking(answers, cutoff);
    }

    /** Returns the nearest that are not left out; asks for more until there are enough. */
    private List<Neighbor> nearest(Embedding part, int count, Searcher.Scope scope)
            throws StoreException {
        int most = count + scope.leftOut().size();
        int asked = count;
        while (true) {
            List<Neighbor> all = vectors.nearest(part, asked, scope.among());
            List<Neighbor> kept =
                    scope.leftOut().isEmpty()
                            ? all
                            : all.stream()
                                    .filter(it -> !scope.leftOut().contains(it.content()))
                                    .limit(count)
                                    .toList();
            if (kept.size() >= count || all.size() < asked || asked >= most) {
                return kept;
            }
            asked = Math.min(most, MORE * asked);
        }
    }

    private static String clock(TimeSpan span) {
        long seconds = span.start().toSeconds();
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /**
     * What the parts of a query say of one content; a part that does not list it says its floor.
     */
    private static final class Sum {
        private double aboveFloors;
        private float best = Float.NEGATIVE_INFINITY;
        private @Nullable TimeSpan span;

        void add(Neighbor neighbor, double floor) {
            aboveFloors += neighbor.similarity() - floor;
            if (neighbor.similarity() > best) {
                best = neighbor.similarity();
                span = neighbor.span();
            }
        }
    }
}
