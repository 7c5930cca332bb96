package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.index.LibraryRoot;
import semblance.index.MemoryStore;
import semblance.index.Vectors;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Stage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class RootsTest {
    private static final Path A = Path.of("/media/a").toAbsolutePath();
    private static final Path AB = Path.of("/media/ab").toAbsolutePath();
    private static final Path MEDIA = Path.of("/media").toAbsolutePath();
    private static final FileStamp STAMP = new FileStamp(1, Instant.EPOCH);

    private final MemoryStore store = new MemoryStore();
    private final Roots roots = new Roots(store);

    @Test
    void aFolderIsNotAboveAnotherWhoseNameBeginsLikeIt() throws Exception {
        roots.add(A);
        assertEquals(Optional.empty(), roots.containing(AB));
        roots.add(AB);
        assertEquals(List.of(A, AB), folders());
        assertEquals(AB, roots.containing(AB.resolve("x")).orElseThrow().folder());
    }

    @Test
    void aFolderIsNotSwallowedByOneWhoseNameItBeginsWith() throws Exception {
        roots.add(AB);
        roots.add(A);
        assertEquals(List.of(AB, A), folders());
    }

    @Test
    void aFolderThatIsThereOrBelowOneThatIsThereAddsNothing() throws Exception {
        roots.add(A);
        String id = root(A).id();
        roots.add(A);
        roots.add(A.resolve("deep/er"));
        assertEquals(List.of(A), folders());
        assertEquals(id, root(A).id());
    }

    @Test
    void aFolderAboveTakesOverWhatIsKnownOfTheFilesBelow() throws Exception {
        roots.add(A);
        roots.add(AB);
        CatalogFile.Indexed indexed = indexed(new FileKey(root(A).id(), "deep/one.jpg"));
        CatalogFile.Failed failed =
                new CatalogFile.Failed(
                        new FileKey(root(AB).id(), "two.jpg"),
                        STAMP,
                        null,
                        Stage.DECODE,
                        "It is broken.");
        store.put(indexed);
        store.put(failed);
        roots.add(MEDIA);

        assertEquals(List.of(MEDIA), folders());
        String id = root(MEDIA).id();
        FileKey one = new FileKey(id, "a/deep/one.jpg");
        FileKey two = new FileKey(id, "ab/two.jpg");
        assertEquals(Set.of(one, two), store.files().keySet());
        assertEquals(indexed(one), store.files().get(one));
        assertEquals(
                new CatalogFile.Failed(two, STAMP, null, Stage.DECODE, "It is broken."),
                store.files().get(two));
        assertEquals(A.resolve("deep").resolve("one.jpg"), Roots.resolve(root(MEDIA), one));
        assertNotEquals(0, store.commits());
    }

    @Test
    void removingAFolderForgetsItsFilesAndNoOthers() throws Exception {
        roots.add(A);
        roots.add(AB);
        store.put(indexed(new FileKey(root(A).id(), "one.jpg")));
        FileKey kept = new FileKey(root(AB).id(), "two.jpg");
        store.put(indexed(kept));
        roots.remove(A);
        assertEquals(List.of(AB), folders());
        assertEquals(Set.of(kept), store.files().keySet());
    }

    @Test
    void aFolderThatComesBackIsANewOne() throws Exception {
        roots.add(A);
        String before = root(A).id();
        roots.remove(A);
        roots.add(A);
        assertNotEquals(before, root(A).id());
    }

    @Test
    void keysHaveSlashesOnEveryPlatform() {
        assertEquals("deep/er/x.jpg", Roots.relative(A, A.resolve("deep").resolve("er/x.jpg")));
    }

    private LibraryRoot root(Path folder) {
        return store.roots().stream()
                .filter(root -> root.folder().equals(folder))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> folders() {
        return store.roots().stream().map(LibraryRoot::folder).toList();
    }

    private static CatalogFile.Indexed indexed(FileKey key) {
        return new CatalogFile.Indexed(
                key,
                STAMP,
                MediaKind.IMAGE,
                Vectors.content(1),
                MediaFacts.NONE,
                Set.of("look~none~1~8"));
    }
}
