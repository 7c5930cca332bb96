package semblance.embed;

import java.util.ArrayList;
import java.util.List;

/** An embedder of a joint space: texts and samples that mean the same lie close together. */
public interface TextEmbedder extends Embedder {
    /**
     * Returns the network's own output for each text, before normalisation. A text that is longer
     * than the network takes is cut.
     *
     * @throws EmbedException if the model cannot be loaded or run, or has no vocabulary
     */
    List<float[]> rawTexts(List<String> texts) throws EmbedException;

    /** Returns one unit vector for each text, in their order. */
    default List<Embedding> embedTexts(List<String> texts) throws EmbedException {
        List<Embedding> embeddings = new ArrayList<>(texts.size());
        for (float[] raw : rawTexts(texts)) {
            embeddings.add(Embedding.ofDirection(space(), raw));
        }
        return embeddings;
    }
}
