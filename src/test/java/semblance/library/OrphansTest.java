package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.embed.EmbeddingSpace;
import semblance.fingerprint.Fingerprint;
import semblance.index.CatalogFiles;
import semblance.index.MemoryStore;
import semblance.index.Vectors;
import semblance.media.ContentId;
import semblance.media.Picture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

class OrphansTest {
    private static final EmbeddingSpace LOOK = new EmbeddingSpace("look", "none", "1", 8);
    private static final EmbeddingSpace SOUND = new EmbeddingSpace("sound", "none", "1", 4);
    private static final ContentId KEPT = Vectors.content(1);
    private static final ContentId GONE = Vectors.content(2);

    @TempDir private Path folder = Path.of("");

    @Test
    void contentsWithoutAFileLoseTheirVectorsInAllSpacesAndTheirSmallPicture() throws Exception {
        MemoryStore store = new MemoryStore();
        ThumbnailCache thumbnails = new ThumbnailCache(folder);
        for (ContentId content : List.of(KEPT, GONE)) {
            for (EmbeddingSpace space : List.of(LOOK, SOUND)) {
                store.vectors(space).put(Vectors.still(content, Vectors.atAngle(space, 10)));
            }
            store.fingerprints()
                    .put(
                            content,
                            new Fingerprint(
                                    Duration.ZERO, 0, new int[0], new short[0], new BitSet()));
            thumbnails.put(content, new Picture(1, 1, new byte[3], null));
        }
        store.put(CatalogFiles.indexed("kept.jpg", KEPT));

        new Orphans(store, thumbnails, Set.of()).sweep();
        assertEquals(Set.of(KEPT), store.vectors(LOOK).contents());
        assertEquals(Set.of(KEPT), store.vectors(SOUND).contents());
        assertEquals(Set.of(KEPT), store.fingerprints().contents());
        assertTrue(thumbnails.find(KEPT).isPresent());
        assertFalse(thumbnails.find(GONE).isPresent());
    }

    @Test
    void aContentWithACopyLeftKeepsEverything() throws Exception {
        MemoryStore store = new MemoryStore();
        store.vectors(LOOK).put(Vectors.still(KEPT, Vectors.atAngle(LOOK, 10)));
        store.put(CatalogFiles.indexed("one.jpg", KEPT));
        store.put(CatalogFiles.indexed("two.jpg", KEPT));
        store.remove(CatalogFiles.key("one.jpg"));
        new Orphans(store, new ThumbnailCache(folder), Set.of()).sweep();
        assertEquals(Set.of(KEPT), store.vectors(LOOK).contents());
    }
}
