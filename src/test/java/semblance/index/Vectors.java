package semblance.index;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.Label;
import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes embeddings for tests. */
public final class Vectors {
    private static final double SPREAD = .6;

    private Vectors() {}

    public static EmbeddingSpace space(int dimension) {
        return new EmbeddingSpace("made-up", "none", "1", dimension);
    }

    public static ContentId content(long number) {
        return new ContentId(String.format("%032x", number));
    }

    public static Embedding embedding(EmbeddingSpace space, Random random) {
        float[] raw = new float[space.dimension()];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (float) random.nextGaussian();
        }
        return Embedding.ofDirection(space, raw);
    }

    /** Returns a unit vector in the plane of the first two axes. */
    public static Embedding atAngle(EmbeddingSpace space, double degrees) {
        float[] raw = new float[space.dimension()];
        raw[0] = (float) Math.cos(Math.toRadians(degrees));
        raw[1] = (float) Math.sin(Math.toRadians(degrees));
        return Embedding.ofDirection(space, raw);
    }

    /** Returns vectors that lie around {@code clusters} centres, as those of real files do. */
    public static List<Embedding> clustered(
            EmbeddingSpace space, int count, int clusters, Random random) {
        List<Embedding> centres = new ArrayList<>();
        for (int i = 0; i < clusters; i++) {
            centres.add(embedding(space, random));
        }
        List<Embedding> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            vectors.add(near(centres.get(random.nextInt(clusters)), random));
        }
        return vectors;
    }

    /** Returns a vector near another. */
    public static Embedding near(Embedding centre, Random random) {
        float[] raw = embedding(centre.space(), random).vector().clone();
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (float) (centre.vector()[i] + SPREAD * raw[i]);
        }
        return Embedding.ofDirection(centre.space(), raw);
    }

    public static IndexEntry still(ContentId content, Embedding embedding) {
        return new IndexEntry(content, List.of(new EmbeddedSample(null, embedding)));
    }

    public static EmbeddedSample sample(@Nullable TimeSpan span, Embedding embedding) {
        return new EmbeddedSample(span, embedding);
    }

    /**
     * Returns a sample with labels.
     *
     * @param labels names and probabilities in turns
     */
    public static EmbeddedSample labelled(
            @Nullable TimeSpan span, Embedding embedding, Object... labels) {
        List<Label> said = new ArrayList<>();
        for (int i = 0; i < labels.length; i += 2) {
            said.add(new Label((String) labels[i], ((Number) labels[i + 1]).floatValue()));
        }
        return new EmbeddedSample(span, embedding, said);
    }
}
