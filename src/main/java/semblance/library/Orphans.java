package semblance.library;

import semblance.embed.EmbeddingSpace;
import semblance.index.FileState;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.media.ContentId;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Vectors, fingerprints and small pictures of contents that no file of the catalog has any more.
 *
 * @param held contents that are kept all the same, since their files may come back
 */
record Orphans(Store store, ThumbnailCache thumbnails, Set<ContentId> held) {
    void sweep() throws StoreException {
        Set<ContentId> known = new HashSet<>(held);
        store.catalog()
                .forEachState(file -> {
                    if (file instanceof FileState.Indexed indexed) {
                        known.add(indexed.content());
                    }
                });
        for (EmbeddingSpace space : store.spaces()) {
            VectorIndex vectors = store.vectors(space);
            for (ContentId content : vectors.contents()) {
                if (!known.contains(content)) {
                    vectors.remove(content);
                    removeThumbnail(content);
                }
            }
        }
        for (ContentId content : store.fingerprints().contents()) {
            if (!known.contains(content)) {
                store.fingerprints().remove(content);
            }
        }
    }

    private void removeThumbnail(ContentId content) throws StoreException {
        try {
            thumbnails.remove(content);
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Problem.UNREADABLE,
                    "The library's small pictures cannot be changed: check that its folder may be written to.",
                    e);
        }
    }
}
