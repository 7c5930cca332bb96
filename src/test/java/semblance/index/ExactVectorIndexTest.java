package semblance.index;

import semblance.embed.EmbeddingSpace;

class ExactVectorIndexTest extends VectorIndexContract {
    @Override
    protected VectorIndex newIndex(EmbeddingSpace space) {
        return new ExactVectorIndex(space);
    }

    @Override
    protected void refresh() {}
}
