package semblance.engine;

import semblance.embed.EmbedException;
import semblance.embed.EmbeddedSample;
import semblance.embed.Embedder;
import semblance.embed.Embedding;
import semblance.media.Sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Embeds samples as they come, in batches, so that a long film never lies in memory as a whole. For
 * one thread.
 */
final class SampleEmbedding {
    private static final int BATCH = 16;

    private final List<Embedder> embedders;
    private final List<Sample> waiting = new ArrayList<>(BATCH);
    private final List<EmbeddedSample> done = new ArrayList<>();

    SampleEmbedding(List<Embedder> embedders) {
        this.embedders = embedders;
    }

    void add(Sample sample) throws EmbedException {
        waiting.add(sample);
        if (waiting.size() == BATCH) {
            embedWaiting();
        }
    }

    /**
     * Returns the embeddings of all samples; those of one space are in the order of the samples.
     */
    List<EmbeddedSample> finish() throws EmbedException {
        embedWaiting();
        return done;
    }

    private void embedWaiting() throws EmbedException {
        if (waiting.isEmpty()) {
            return;
        }
        for (Embedder embedder : embedders) {
            List<Embedding> embeddings = embedder.embed(waiting);
            for (int i = 0; i < embeddings.size(); i++) {
                done.add(new EmbeddedSample(waiting.get(i).span(), embeddings.get(i)));
            }
        }
        waiting.clear();
    }
}
