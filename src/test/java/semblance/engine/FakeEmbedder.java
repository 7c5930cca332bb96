package semblance.engine;

import semblance.embed.Embedder;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.SampleNeeds;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;

import java.util.ArrayList;
import java.util.List;

/** Turns the first byte or number of a sample into an angle, and remembers its samples. */
final class FakeEmbedder implements Embedder {
    private final EmbeddingSpace space;
    private final SampleNeeds needs;
    private final List<Sample> seen = new ArrayList<>();
    private boolean closed;

    FakeEmbedder(String modelId, SampleNeeds needs) {
        this.space = new EmbeddingSpace(modelId, "none", "1", 2);
        this.needs = needs;
    }

    /** Returns the samples that were embedded so far. */
    List<Sample> seen() {
        return List.copyOf(seen);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public SampleNeeds needs() {
        return needs;
    }

    @Override
    public List<Embedding> embed(List<? extends Sample> samples) {
        seen.addAll(samples);
        List<Embedding> embeddings = new ArrayList<>();
        for (Sample sample : samples) {
            double degrees =
                    switch (sample) {
                        case Picture picture -> picture.rgb()[0];
                        case Sound sound -> sound.samples()[0];
                    };
            double angle = Math.toRadians(degrees);
            float[] vector = {(float) Math.cos(angle), (float) Math.sin(angle)};
            embeddings.add(Embedding.ofDirection(space, vector));
        }
        return embeddings;
    }

    @Override
    public void close() {
        closed = true;
    }
}
