package semblance.index;

import org.jspecify.annotations.Nullable;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.media.ContentId;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The vectors of one embedding space, keyed by content. Any number of threads may search and change
 * it at once; a search sees all changes before the last {@link Store#refresh} or {@link
 * Store#commit} and may miss later ones.
 */
public interface VectorIndex {
    EmbeddingSpace space();

    /**
     * Puts all embeddings of a content in the place of any that it had.
     *
     * @throws IllegalArgumentException if an embedding is of another space
     */
    void put(IndexEntry entry) throws StoreException;

    /** Removes all embeddings of a content; does nothing if there are none. */
    void remove(ContentId content) throws StoreException;

    /**
     * Returns the contents nearest to {@code query}, each once by its best sample, most similar
     * first; ties by content.
     *
     * @param count how many contents at most
     * @param among only these contents, or null for all; must not change from now on, since what is
     *     found out about a set is kept for when it is given again
     * @throws IllegalArgumentException if the query is of another space
     */
    List<Neighbor> nearest(Embedding query, int count, @Nullable Set<ContentId> among)
            throws StoreException;

    /**
     * Returns every sample of one content with its similarity to {@code query}, in the order of
     * time.
     */
    List<Neighbor> moments(Embedding query, ContentId content) throws StoreException;

    /**
     * Returns the contents whose samples are labelled as asked. Samples that were put without
     * labels, such as all of an index that an earlier program made, answer nothing.
     *
     * @param count how many contents at most
     * @param among only these contents, or null for all; must not change from now on
     */
    Labelled labelled(LabelQuery query, int count, @Nullable Set<ContentId> among)
            throws StoreException;

    /**
     * Returns the samples of some contents whose labels score above 0, in the order of time; those
     * of a content that has none are missing.
     */
    Map<ContentId, List<LabelledMoment>> labelledMoments(
            LabelQuery query, Collection<ContentId> contents) throws StoreException;

    /**
     * Returns the labels that samples have here; those of contents that were removed may stay among
     * them for a while.
     */
    Set<String> labels() throws StoreException;

    /**
     * Returns at most {@code count} embeddings spread evenly over the index, always the same for
     * the same index and seed.
     */
    List<Embedding> sample(int count, long seed) throws StoreException;

    /** Returns the embeddings of one content in the order of time; empty if there are none. */
    List<Embedding> embeddings(ContentId content) throws StoreException;

    /** Returns every content that has embeddings here. */
    Set<ContentId> contents() throws StoreException;

    /** Returns how many vectors there are. */
    long size() throws StoreException;
}
