package semblance.atlas;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One vector for each file, in the order of the map: of a picture its own, of a film or recording
 * the mean direction of its samples.
 */
record Vectors(EmbeddingSpace space, List<ContentId> contents, List<Embedding> embeddings) {
    Vectors {
        contents = List.copyOf(contents);
        embeddings = List.copyOf(embeddings);
    }

    int size() {
        return contents.size();
    }

    /** Returns the values themselves, not copies. */
    float[][] values() {
        return embeddings.stream().map(Embedding::vector).toArray(float[][]::new);
    }

    /**
     * Reads those of some contents; the ones that have none are left out.
     *
     * @throws InterruptedException if the thread was interrupted
     */
    static Vectors read(VectorIndex index, List<ContentId> wanted)
            throws StoreException, InterruptedException {
        List<ContentId> contents = new ArrayList<>();
        List<Embedding> embeddings = new ArrayList<>();
        for (ContentId content : wanted) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Optional<Embedding> middle = middle(index.embeddings(content));
            if (middle.isPresent()) {
                contents.add(content);
                embeddings.add(middle.get());
            }
        }
        return new Vectors(index.space(), contents, embeddings);
    }

    private static Optional<Embedding> middle(List<Embedding> samples) {
        if (samples.size() < 2) {
            return samples.stream().findFirst();
        }
        EmbeddingSpace space = samples.getFirst().space();
        float[] sum = new float[space.dimension()];
        for (Embedding sample : samples) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += sample.vector()[i];
            }
        }
        try {
            return Optional.of(Embedding.ofDirection(space, sum));
        } catch (IllegalArgumentException opposites) {
            // Samples that cancel each other out have no middle.
            return Optional.of(samples.getFirst());
        }
    }
}
