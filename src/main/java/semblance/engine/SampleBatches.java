package semblance.engine;

import semblance.embed.EmbedException;
import semblance.embed.Embedder;
import semblance.media.Sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives samples to embedders as they come, in batches, so that a long film never lies in memory as
 * a whole. For one thread.
 */
final class SampleBatches {
    private static final int BATCH = 16;

    private final List<Embedder> embedders;
    private final SampleUse use;
    private List<Sample> waiting = new ArrayList<>(BATCH);

    SampleBatches(List<Embedder> embedders, SampleUse use) {
        this.embedders = embedders;
        this.use = use;
    }

    void add(Sample sample) throws EmbedException {
        waiting.add(sample);
        if (waiting.size() == BATCH) {
            finish();
        }
    }

    /** Gives away the samples that still wait. */
    void finish() throws EmbedException {
        if (waiting.isEmpty()) {
            return;
        }
        List<Sample> batch = waiting;
        waiting = new ArrayList<>(BATCH);
        for (Embedder embedder : embedders) {
            use.of(embedder, batch);
        }
    }
}
