package semblance.embed;

import semblance.media.Sample;

import java.util.List;

/** Maps samples to unit vectors of one embedding space. Safe for use by many threads. */
public interface Embedder extends AutoCloseable {
    EmbeddingSpace space();

    SampleNeeds needs();

    /**
     * Returns one embedding for each sample, in their order. The same sample gives the same
     * embedding whatever else is in the list.
     *
     * @param samples of the kind that {@link #needs} names; sounds have its rate and are not empty
     * @throws IllegalArgumentException if a sample is of another kind
     */
    List<Embedding> embed(List<? extends Sample> samples);

    @Override
    void close();
}
