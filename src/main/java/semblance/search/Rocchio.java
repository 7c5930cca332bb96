package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several examples as one vector a space:
 *
 * <pre>
 * direction = beta / |like| * sum of weight * example - gamma / |unlike| * sum of weight * example
 * </pre>
 *
 * with beta = 1 and gamma = 1/2: the mean of what is liked minus half the mean of what is not
 * (Rocchio, "Relevance feedback in information retrieval", 1971, with the usual constants of the
 * SMART system), where each example counts with the weight that a person gives it. What "more like
 * this" adds stands beside what was asked at first with the same weight, alpha = beta: of such
 * formulas the one with weights of 1 throughout (Ide, "New experiments in relevance feedback",
 * 1971) did best where they were compared (Salton and Buckley, "Improving retrieval performance by
 * relevance feedback", JASIS 41(4), 1990). Sums are divided by numbers and not by weights, so that
 * a weight counts against the other side as well. Each example is the mean of its samples: a long
 * film counts no more than a still picture.
 */
final class Rocchio {
    private static final float UNLIKE = 0.5f;

    private Rocchio() {}

    /** Returns the question to each space in which at least one liked example has vectors. */
    static Map<EmbeddingSpace, List<EmbeddedSample>> combine(
            List<Weighted<List<EmbeddedSample>>> like,
            List<Weighted<List<EmbeddedSample>>> unlike) {
        Map<EmbeddingSpace, float[]> sums = new LinkedHashMap<>();
        for (Weighted<List<EmbeddedSample>> example : like) {
            add(sums, example.value(), (float) example.weight() / like.size(), true);
        }
        for (Weighted<List<EmbeddedSample>> example : unlike) {
            add(sums, example.value(), -UNLIKE * (float) example.weight() / unlike.size(), false);
        }
        Map<EmbeddingSpace, List<EmbeddedSample>> questions = new LinkedHashMap<>();
        sums.forEach((space, sum) -> {
            if (isDirection(sum)) {
                questions.put(
                        space,
                        List.of(new EmbeddedSample(null, Embedding.ofDirection(space, sum))));
            }
        });
        return questions;
    }

    /** Returns the direction of the mean of some vectors, or null if they cancel each other out. */
    static @Nullable Embedding mean(EmbeddingSpace space, List<Embedding> embeddings) {
        return weightedMean(
                space, embeddings.stream().map(embedding -> new Weighted<>(embedding, 1)).toList());
    }

    /** Returns the same where some vectors count more than others. */
    static @Nullable Embedding weightedMean(
            EmbeddingSpace space, List<Weighted<Embedding>> embeddings) {
        float[] sum = new float[space.dimension()];
        for (Weighted<Embedding> embedding : embeddings) {
            float weight = (float) embedding.weight();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * embedding.value().vector()[i] / embeddings.size();
            }
        }
        return isDirection(sum) ? Embedding.ofDirection(space, sum) : null;
    }

    private static void add(
            Map<EmbeddingSpace, float[]> sums,
            List<EmbeddedSample> example,
            float weight,
            boolean opens) {
        Map<EmbeddingSpace, List<Embedding>> bySpace = new LinkedHashMap<>();
        for (EmbeddedSample sample : example) {
            bySpace.computeIfAbsent(sample.embedding().space(), _ -> new ArrayList<>())
                    .add(sample.embedding());
        }
        bySpace.forEach((space, embeddings) -> {
            float[] sum =
                    opens
                            ? sums.computeIfAbsent(space, _ -> new float[space.dimension()])
                            : sums.get(space);
            if (sum != null) {
                for (Embedding embedding : embeddings) {
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += weight / embeddings.size() * embedding.vector()[i];
                    }
                }
            }
        });
    }

    /** Tells whether examples left a direction: they may cancel each other out. */
    static boolean isDirection(float[] sum) {
        double squares = 0;
        for (float value : sum) {
            squares += (double) value * value;
        }
        return squares > 1e-9;
    }
}
