package semblance.embed;

import semblance.media.Sample;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Maps samples to unit vectors of one embedding space. Safe for use by many threads. A model is
 * loaded when it is first used, or by {@link #prepare}.
 */
public interface Embedder extends AutoCloseable {
    EmbeddingSpace space();

    SampleNeeds needs();

    /**
     * Returns one embedding for each sample, in their order. The same sample gives the same
     * embedding whatever else is in the list.
     *
     * @param samples of the kind that {@link #needs} names; sounds have its rate and are not empty
     * @throws IllegalArgumentException if a sample is of another kind
     * @throws EmbedException if the model cannot be loaded or run
     */
    List<Embedding> embed(List<? extends Sample> samples) throws EmbedException;

    /** Does what {@link #embed} does, and tells what the model's own classes say of each sample. */
    default List<Reading> read(List<? extends Sample> samples) throws EmbedException {
        return embed(samples).stream().map(embedding -> new Reading(embedding, List.of())).toList();
    }

    /**
     * Returns the model's own output for each sample, before normalisation; a descriptor that has
     * no such thing returns its unit vectors.
     */
    default List<float[]> raw(List<? extends Sample> samples) throws EmbedException {
        return embed(samples).stream().map(Embedding::vector).toList();
    }

    /**
     * Loads the model. The first time on a machine this compiles it, which takes up to a minute.
     *
     * @param step told what is being done, in words for a person
     * @throws EmbedException if the model cannot be loaded
     */
    default void prepare(Consumer<String> step) throws EmbedException {}

    /**
     * Returns the network without what stands before and after it, loaded; empty if this embedder
     * has none.
     *
     * @throws EmbedException if the model cannot be loaded
     */
    default Optional<BareNetwork> bare() throws EmbedException {
        return Optional.empty();
    }

    /** Frees the model; it is loaded again when it is used again. */
    @Override
    void close();
}
