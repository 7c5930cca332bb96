package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.index.LabelQuery;
import semblance.index.Labelled;
import semblance.index.LabelledMoment;
import semblance.index.Neighbor;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ranking of contents by what a model calls their samples. Where words ask for several things,
 * a content's score is the mean of its scores for each: one that has all of them comes before one
 * that surely has a single one.
 */
final class TagRanking {
    private static final int LEAST_NEIGHBORS = 50;

    /** Of several things, what answers all may answer each of them far down. */
    private static final int DEEPER = 20;

    /** So many of the first answers are told in detail: the label and the best moments. */
    private static final int DETAILED = 100;

    private static final int MOMENTS = 5;

    /** A probability that is so little for this library is noise, which fusion would mix in. */
    private static final double LEAST_SCORE = 0.03;

    private final VectorIndex vectors;
    private final TagQuestion asked;

    TagRanking(VectorIndex vectors, TagQuestion asked) {
        this.vectors = vectors;
        this.asked = asked;
    }

    /** What is known of a content that answers any of what is asked. */
    private static final class Sum {
        private double score;
        private double best;
        private @Nullable TimeSpan span;
    }

    Ranking of(int top, Searcher.Scope scope) throws StoreException {
        int count = Math.max(LEAST_NEIGHBORS, top + scope.self().size());
        count *= asked.sought().size() > 1 ? DEEPER : 1;
        Map<ContentId, Sum> sums = new HashMap<>();
        List<TagScale> scales = new ArrayList<>();
        for (Sought sought : asked.sought()) {
            Labelled labelled =
                    vectors.labelled(
                            new LabelQuery(sought.weights()),
                            count + scope.leftOut().size(),
                            scope.among());
            TagScale scale = TagScale.of(labelled);
            scales.add(scale);
            for (Neighbor neighbor : labelled.best()) {
                if (!scope.leftOut().contains(neighbor.content())) {
                    Sum sum = sums.computeIfAbsent(neighbor.content(), _ -> new Sum());
                    double score = scale.score(neighbor.similarity());
                    sum.score += score / asked.sought().size();
                    if (score > sum.best) {
                        sum.best = score;
                        sum.span = neighbor.span();
                    }
                }
            }
        }
        List<Ranked> answers = new ArrayList<>();
        sums.forEach((content, sum) -> {
            if (sum.score >= LEAST_SCORE) {
                answers.add(ranked(content, sum));
            }
        });
        answers.sort(
                Comparator.comparingDouble((Ranked answer) -> -answer.score())
                        .thenComparing(answer -> answer.content().hex()));
        detail(answers.subList(0, Math.min(DETAILED, answers.size())), scales);
        return new Ranking(answers, TagScale.CLOSE);
    }

    private Ranked ranked(ContentId content, Sum sum) {
        return new Ranked(
                content,
                sum.span,
                sum.score,
                sum.score >= TagScale.CLOSE,
                vectors.space().modelId(),
                why(List.of()));
    }

    /** Adds by which labels answers were found, and where. */
    private void detail(List<Ranked> answers, List<TagScale> scales) throws StoreException {
        List<ContentId> contents = answers.stream().map(Ranked::content).toList();
        List<Map<ContentId, List<LabelledMoment>>> found = new ArrayList<>();
        for (Sought sought : asked.sought()) {
            found.add(vectors.labelledMoments(new LabelQuery(sought.weights()), contents));
        }
        answers.replaceAll(answer -> {
            Set<String> labels = new LinkedHashSet<>();
            List<Moment> moments = new ArrayList<>();
            for (int i = 0; i < scales.size(); i++) {
                List<LabelledMoment> places =
                        found.get(i).getOrDefault(answer.content(), List.of());
                add(places, scales.get(i), labels, moments);
            }
            moments.sort(Comparator.comparingDouble(moment -> -moment.score()));
            List<Moment> few = moments.subList(0, Math.min(MOMENTS, moments.size()));
            few.sort(Comparator.comparing(moment -> moment.span().start()));
            return answer.withMoments(few).withWhy(why(List.copyOf(labels)));
        });
    }

    /** Adds the surest label of a content for one thing, and the places where it is close. */
    private void add(
            List<LabelledMoment> places, TagScale scale, Set<String> labels, List<Moment> moments) {
        places.stream()
                .max(Comparator.comparingDouble(LabelledMoment::score))
                .filter(best -> scale.score(best.score()) >= LEAST_SCORE)
                .ifPresent(best -> labels.add(best.label()));
        for (LabelledMoment place : places) {
            double score = scale.score(place.score());
            if (place.span() != null && score >= TagScale.CLOSE) {
                moments.add(new Moment(place.span(), score, why(List.of(place.label()))));
            }
        }
    }

    private String why(List<String> labels) {
        String does =
                switch (asked.side()) {
                    case PICTURES -> "looks like";
                    case SOUNDS -> "sounds like";
                };
        return labels.isEmpty() ? does + " the words" : does + ": " + String.join(" and ", labels);
    }
}
