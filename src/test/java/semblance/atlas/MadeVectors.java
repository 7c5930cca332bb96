package semblance.atlas;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.IndexEntry;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made vectors in clusters of clusters, as subjects of pictures have kinds. */
final class MadeVectors {
    private static final int KINDS_PER_SUBJECT = 5;

    private MadeVectors() {}

    /** Returns vectors; that of number i is of subject i modulo {@code subjects}. */
    static Vectors of(int count, int dimension, int subjects, long seed) {
        EmbeddingSpace space = semblance.index.Vectors.space(dimension);
        Random random = new Random(seed);
        List<float[]> centres = new ArrayList<>();
        for (int subject = 0; subject < subjects; subject++) {
            centres.add(direction(null, 0, dimension, random));
        }
        List<float[]> kinds = new ArrayList<>();
        for (int kind = 0; kind < KINDS_PER_SUBJECT * subjects; kind++) {
            kinds.add(direction(centres.get(kind % subjects), .35, dimension, random));
        }
        List<ContentId> contents = new ArrayList<>();
        List<Embedding> embeddings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = i % subjects + subjects * random.nextInt(KINDS_PER_SUBJECT);
            contents.add(semblance.index.Vectors.content(i));
            embeddings.add(
                    Embedding.ofDirection(
                            space, direction(kinds.get(kind), .6, dimension, random)));
        }
        return new Vectors(space, contents, embeddings);
    }

    static void putInto(VectorIndex index, Vectors vectors) throws StoreException {
        for (int i = 0; i < vectors.size(); i++) {
            index.put(
                    new IndexEntry(
                            vectors.contents().get(i),
                            List.of(
                                    new semblance.embed.EmbeddedSample(
                                            null, vectors.embeddings().get(i)))));
        }
    }

    private static float[] direction(
            float @org.jspecify.annotations.Nullable [] centre,
            double spread,
            int dimension,
            Random random) {
        float[] vector = new float[dimension];
        double scale = 1 / Math.sqrt(dimension);
        for (int i = 0; i < dimension; i++) {
            double own = random.nextGaussian() * scale;
            vector[i] = (float) (centre == null ? own : centre[i] + spread * own);
        }
        return vector;
    }
}
