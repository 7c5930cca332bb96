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
 * Several examples as one vector a space: the mean of what is liked minus half the mean of what is
 * not (Rocchio, "Relevance feedback in information retrieval", 1971, with the usual weights of the
 * SMART system).
 */
final class Rocchio {
    private static final float UNLIKE = 0.5f;

    private Rocchio() {}

    /** Returns the question to each space in which at least one liked example has vectors. */
    static Map<EmbeddingSpace, List<EmbeddedSample>> combine(
            List<List<EmbeddedSample>> like, List<List<EmbeddedSample>> unlike) {
        Map<EmbeddingSpace, float[]> sums = new LinkedHashMap<>();
        for (List<EmbeddedSample> example : like) {
            add(sums, example, 1f / like.size(), true);
        }
        for (List<EmbeddedSample> example : unlike) {
            add(sums, example, -UNLIKE / unlike.size(), false);
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
        float[] sum = new float[space.dimension()];
        for (Embedding embedding : embeddings) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += embedding.vector()[i] / embeddings.size();
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
