package semblance.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static semblance.fingerprint.Recordings.fingerprint;
import static semblance.fingerprint.Recordings.probe;
import static semblance.fingerprint.Recordings.scene;
import static semblance.index.CatalogFiles.indexed;
import static semblance.index.CatalogFiles.key;
import static semblance.index.Vectors.content;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import semblance.embed.EmbeddingSpace;
import semblance.index.Store.Access;
import semblance.index.StoreException.Problem;
import semblance.media.ContentId;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Stage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What every store does. */
public abstract class StoreContract {
    private static final EmbeddingSpace SPACE = Vectors.space(8);

    private final Path folder;
    private final Store.Opener opener;
    private final Deque<Store> opened = new ArrayDeque<>();

    protected StoreContract(Path folder, Store.Opener opener) {
        this.folder = folder;
        this.opener = opener;
    }

    protected final Path folder() {
        return folder;
    }

    protected final Store open(Access access) throws StoreException {
        Store store = opener.open(folder, access);
        opened.push(store);
        return store;
    }

    protected final void close(Store store) throws StoreException {
        opened.remove(store);
        store.close();
    }

    @AfterEach
    void closeAll() throws StoreException {
        for (Store store : opened) {
            store.close();
        }
    }

    protected static List<CatalogFile> all(Catalog catalog) throws StoreException {
        List<CatalogFile> files = new ArrayList<>();
        catalog.forEach(files::add);
        return files;
    }

    protected static List<FileState> states(Catalog catalog) throws StoreException {
        List<FileState> states = new ArrayList<>();
        catalog.forEachState(states::add);
        return states;
    }

    private static Set<String> pathsBelow(Catalog catalog, String root, String prefix)
            throws StoreException {
        Set<String> paths = new HashSet<>();
        catalog.forEachState(root, prefix, file -> paths.add(file.key().relativePath()));
        return paths;
    }

    private static FileState.Indexed stateOf(CatalogFile.Indexed file) {
        return new FileState.Indexed(
                file.key(), file.stamp(), file.kind(), file.content(), file.spaces());
    }

    @Test
    void fingerprintsAreCommittedWithTheCatalog() throws StoreException {
        Store writer = open(Access.WRITE);
        writer.commit();
        Store reader = open(Access.READ);
        assertEquals(Set.of(), reader.fingerprints().contents());
        writer.fingerprints().put(content(1), fingerprint(scene(5, 1)));
        reader.refresh();
        assertEquals(Set.of(), reader.fingerprints().contents());
        writer.commit();
        reader.refresh();
        assertEquals(Set.of(content(1)), reader.fingerprints().contents());
        assertEquals(1, reader.fingerprints().match(probe(scene(5, 1)), 3, null).size());
        writer.fingerprints().put(content(2), fingerprint(scene(5, 2)));
        close(writer);
        assertEquals(Set.of(content(1)), open(Access.WRITE).fingerprints().contents());
    }

    @Test
    void filesComeBackExactly() throws StoreException {
        MediaFacts facts =
                new MediaFacts(
                        4000,
                        3000,
                        Duration.ofSeconds(61, 123_456_789),
                        LocalDateTime.parse("2019-07-14T18:30:59.123456789"),
                        "hevc",
                        Map.of("camera", "Leica Ⓜ \"10\"", "comment", "line\nbreak\t\0"));
        CatalogFile.Indexed full =
                new CatalogFile.Indexed(
                        key("a/b.mp4"),
                        new FileStamp(Long.MAX_VALUE, Instant.parse("1969-12-31T23:59:59.999Z")),
                        MediaKind.VIDEO,
                        content(1),
                        facts,
                        Set.of("x~none~1~8", "y~none~1~8"));
        CatalogFile failed =
                new CatalogFile.Failed(
                        key("c.jpg"),
                        new FileStamp(0, Instant.EPOCH),
                        null,
                        Stage.DECODE,
                        "It is cut off.");
        Store store = open(Access.WRITE);
        store.catalog().put(full);
        store.catalog().put(failed);
        store.commit();
        close(store);

        Catalog catalog = open(Access.READ).catalog();
        assertEquals(Optional.of(full), catalog.find(full.key()));
        assertEquals(Optional.of(failed), catalog.find(failed.key()));
        assertEquals(Optional.empty(), catalog.find(key("other")));
        assertEquals(Set.of(full, failed), new HashSet<>(all(catalog)));
        assertEquals(Set.of(stateOf(full), failed), new HashSet<>(states(catalog)));
    }

    @Test
    void anyFactsComeBackExactly() throws StoreException {
        long seed = 20261123;
        Random random = new Random(seed);
        List<MediaKind> kinds = List.of(MediaKind.values());
        List<Stage> stages = List.of(Stage.values());
        List<CatalogFile> files = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Map<String, String> tags = new HashMap<>();
            for (int tag = random.nextInt(4); tag > 0; tag--) {
                tags.put(text(random), text(random));
            }
            boolean isSpare = random.nextBoolean();
            MediaFacts facts =
                    new MediaFacts(
                            random.nextInt(),
                            random.nextInt(),
                            isSpare ? null : Duration.ofSeconds(random.nextLong(), 7),
                            isSpare ? null : LocalDateTime.MIN.plusSeconds(random.nextInt(1 << 30)),
                            text(random),
                            tags);
            Set<String> spaces = isSpare ? Set.of() : Set.of("x", text(random) + i);
            MediaKind kind = kinds.get(i % kinds.size());
            FileStamp stamp =
                    new FileStamp(
                            random.nextLong() >>> 1,
                            Instant.MAX.minusMillis(random.nextInt(1 << 30)));
            files.add(
                    i % 5 == 0
                            ? new CatalogFile.Failed(
                                    new FileKey("r" + i % 3, i + text(random)),
                                    stamp,
                                    isSpare ? null : kind,
                                    stages.get(i % stages.size()),
                                    text(random))
                            : new CatalogFile.Indexed(
                                    new FileKey("r" + i % 3, i + text(random)),
                                    stamp,
                                    kind,
                                    content(random.nextLong()),
                                    facts,
                                    spaces));
        }
        Store store = open(Access.WRITE);
        for (CatalogFile file : files) {
            store.catalog().put(file);
        }
        store.commit();
        assertEquals(new HashSet<>(files), new HashSet<>(all(store.catalog())), "seed " + seed);
    }

    /** Returns any UTF-16 units, or only such as fit in a byte. */
    private static String text(Random random) {
        int bound = random.nextBoolean() ? 1 << 16 : 1 << 8;
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(200); length > 0; length--) {
            text.append((char) random.nextInt(bound));
        }
        return text.toString();
    }

    @Test
    void statesOfOneFolderAreGivenAlone() throws StoreException {
        Catalog catalog = open(Access.WRITE).catalog();
        String deep = "deep/".repeat(300);
        List<String> paths = List.of("a", "a/b", "a/c/d", "ab/c", "\ud83c/x", "\ud83c\udfd4/x");
        for (String path : paths) {
            catalog.put(indexed(path, content(1)));
        }
        catalog.put(indexed(deep + "x/1", content(1)));
        catalog.put(indexed(deep + "y/2", content(1)));
        for (String other : List.of("r", "r10", "r1 ")) {
            catalog.put(
                    new CatalogFile.Failed(
                            new FileKey(other, "a/" + other),
                            new FileStamp(1, Instant.EPOCH),
                            null,
                            Stage.READ,
                            "No."));
        }
        assertEquals(paths.size() + 2, pathsBelow(catalog, "r1", "").size());
        assertEquals(Set.of("a/b", "a/c/d"), pathsBelow(catalog, "r1", "a/"));
        assertEquals(Set.of("a/c/d"), pathsBelow(catalog, "r1", "a/c/"));
        assertEquals(Set.of("\ud83c/x"), pathsBelow(catalog, "r1", "\ud83c/"));
        assertEquals(Set.of(deep + "x/1"), pathsBelow(catalog, "r1", deep + "x/"));
        assertEquals(Set.of("a/r10"), pathsBelow(catalog, "r10", ""));
        assertEquals(Set.of(), pathsBelow(catalog, "r1", "b/"));
        assertEquals(Set.of(), pathsBelow(catalog, "other", ""));
        catalog.remove(key("a/b"));
        assertEquals(Set.of("a/c/d"), pathsBelow(catalog, "r1", "a/"));
    }

    @Test
    void contentsOfKindsStayTheSameSetUntilOtherFilesShow() throws StoreException {
        Store store = open(Access.WRITE);
        Catalog catalog = store.catalog();
        catalog.put(indexed("a.jpg", content(1)));
        catalog.put(indexed("copy of a.jpg", content(1)));
        catalog.put(
                new CatalogFile.Indexed(
                        key("b.wav"),
                        new FileStamp(1, Instant.EPOCH),
                        MediaKind.AUDIO,
                        content(2),
                        MediaFacts.NONE,
                        Set.of()));
        store.commit();
        Set<ContentId> images = catalog.contents(Set.of(MediaKind.IMAGE));
        assertEquals(Set.of(content(1)), images);
        assertEquals(Set.of(content(2)), catalog.contents(Set.of(MediaKind.AUDIO)));
        assertEquals(
                Set.of(content(1), content(2)),
                catalog.contents(Set.of(MediaKind.AUDIO, MediaKind.IMAGE)));
        assertEquals(Set.of(), catalog.contents(Set.of(MediaKind.VIDEO)));
        store.refresh();
        assertSame(images, catalog.contents(Set.of(MediaKind.IMAGE)));

        catalog.put(indexed("c.jpg", content(3)));
        assertEquals(Set.of(content(1)), catalog.contents(Set.of(MediaKind.IMAGE)));
        store.refresh();
        assertEquals(Set.of(content(1), content(3)), catalog.contents(Set.of(MediaKind.IMAGE)));
        assertEquals(Set.of(content(1)), images);
    }

    @Test
    void unusualNamesComeBackExactly() throws StoreException {
        List<String> names =
                List.of(
                        "🏔 family 👨‍👩‍👧.jpg",
                        "two\nlines\r.png",
                        "שלום עולם.mp3",
                        "half a pair \ud83c.jpg",
                        "half a pair \ud83d.jpg",
                        "e\u0301 is not é",
                        "é is not e\u0301",
                        " ",
                        "\\back/slash\"quote'",
                        "long/" + "x".repeat(5000),
                        "longer/" + "y".repeat(40_000) + "1",
                        "longer/" + "y".repeat(40_000) + "2");
        Store store = open(Access.WRITE);
        for (int i = 0; i < names.size(); i++) {
            store.catalog().put(indexed(names.get(i), content(i)));
        }
        store.commit();
        close(store);
        Catalog catalog = open(Access.READ).catalog();
        for (int i = 0; i < names.size(); i++) {
            assertEquals(
                    Optional.of(indexed(names.get(i), content(i))),
                    catalog.find(key(names.get(i))));
        }
        assertEquals(names.size(), all(catalog).size());
    }

    @Test
    void lookUpsSeeChangesAtOnce() throws StoreException {
        Store store = open(Access.WRITE);
        Catalog catalog = store.catalog();
        CatalogFile.Indexed b = indexed("b.jpg", content(1));
        CatalogFile.Indexed a = indexed("a.jpg", content(1));
        catalog.put(b);
        assertEquals(Optional.of(b), catalog.find(b.key()));
        catalog.put(a);
        assertEquals(List.of(a, b), catalog.withContent(content(1)));
        assertEquals(2, all(catalog).size());
        store.commit();

        CatalogFile.Indexed changed = indexed("b.jpg", content(2));
        catalog.put(changed);
        assertEquals(Optional.of(changed), catalog.find(b.key()));
        assertEquals(List.of(a), catalog.withContent(content(1)));
        assertEquals(List.of(changed), catalog.withContent(content(2)));
        assertEquals(List.of(a, changed), catalog.withContents(List.of(content(2), content(1))));
        catalog.remove(a.key());
        assertEquals(Optional.empty(), catalog.find(a.key()));
        assertEquals(List.of(), catalog.withContent(content(1)));
        assertEquals(List.of(changed), all(catalog));
        catalog.remove(key("never there"));
    }

    @Test
    void closingLosesWhatWasNotCommitted() throws StoreException {
        Store store = open(Access.WRITE);
        store.catalog().put(indexed("kept.jpg", content(1)));
        store.vectors(SPACE).put(Vectors.still(content(1), Vectors.atAngle(SPACE, 1)));
        store.commit();
        store.catalog().put(indexed("lost.jpg", content(2)));
        store.vectors(SPACE).put(Vectors.still(content(2), Vectors.atAngle(SPACE, 2)));
        store.refresh();
        close(store);

        Store again = open(Access.WRITE);
        assertEquals(List.of(indexed("kept.jpg", content(1))), all(again.catalog()));
        assertEquals(Set.of(content(1)), again.vectors(SPACE).contents());
        assertEquals(List.of(SPACE), again.spaces());
    }

    @Test
    void rootsAreCommittedWithTheFiles() throws StoreException {
        LibraryRoot one = new LibraryRoot("r1", folder.resolve("sömmer"));
        LibraryRoot two = new LibraryRoot("r2", folder.resolve("winter"));
        Store store = open(Access.WRITE);
        store.catalog().setRoots(List.of(one, two));
        store.catalog().put(indexed("a.jpg", content(1)));
        assertEquals(List.of(one, two), store.catalog().roots());
        store.commit();
        Store reader = open(Access.READ);
        assertEquals(List.of(one, two), reader.catalog().roots());

        store.catalog().setRoots(List.of(two));
        assertEquals(List.of(), all(store.catalog()));
        assertEquals(Optional.empty(), store.catalog().find(key("a.jpg")));
        reader.refresh();
        assertEquals(List.of(one, two), reader.catalog().roots());
        assertEquals(1, all(reader.catalog()).size());
        store.commit();
        reader.refresh();
        assertEquals(List.of(two), reader.catalog().roots());
        assertEquals(List.of(), all(reader.catalog()));
    }

    @Test
    void readerBesideWriterSeesCommitsWhenRefreshed() throws StoreException {
        Store writer = open(Access.WRITE);
        Store reader = open(Access.READ);
        VectorIndex seen = reader.vectors(SPACE);
        assertEquals(0, seen.size());
        assertEquals(List.of(), reader.spaces());

        writer.catalog().put(indexed("a.jpg", content(1)));
        writer.vectors(SPACE).put(Vectors.still(content(1), Vectors.atAngle(SPACE, 1)));
        reader.refresh();
        assertEquals(List.of(), all(reader.catalog()));
        writer.commit();
        assertEquals(List.of(), all(reader.catalog()));
        reader.refresh();
        assertEquals(1, all(reader.catalog()).size());
        assertEquals(1, seen.size());
        assertEquals(List.of(SPACE), reader.spaces());
        assertThrows(
                UnsupportedOperationException.class, () -> reader.catalog().remove(key("a.jpg")));
    }

    @Test
    void secondWriterIsRefused() throws StoreException {
        Store store = open(Access.WRITE);
        StoreException refused =
                assertThrows(StoreException.class, () -> opener.open(folder, Access.WRITE));
        assertEquals(Problem.LOCKED, refused.problem());
        assertTrue(String.valueOf(refused.getMessage()).contains(folder.toString()));
        close(store);
        open(Access.WRITE);
    }

    @Test
    void readingWhereThereIsNoStoreIsRefused() {
        StoreException refused =
                assertThrows(StoreException.class, () -> opener.open(folder, Access.READ));
        assertEquals(Problem.ABSENT, refused.problem());
    }

    @Test
    void droppedSpaceIsGoneFromIndexesAndFiles() throws StoreException {
        Store store = open(Access.WRITE);
        EmbeddingSpace other = Vectors.space(4);
        store.vectors(SPACE).put(Vectors.still(content(1), Vectors.atAngle(SPACE, 1)));
        store.vectors(other).put(Vectors.still(content(1), Vectors.atAngle(other, 1)));
        CatalogFile.Indexed file =
                new CatalogFile.Indexed(
                        key("a.jpg"),
                        new FileStamp(1, Instant.EPOCH),
                        MediaKind.IMAGE,
                        content(1),
                        MediaFacts.NONE,
                        Set.of(SPACE.key(), other.key()));
        store.catalog().put(file);
        store.commit();
        Store reader = open(Access.READ);
        assertEquals(1, reader.vectors(SPACE).size());

        store.drop(SPACE);
        assertEquals(List.of(other), store.spaces());
        assertEquals(
                Set.of(other.key()), store.catalog().withContent(content(1)).getFirst().spaces());
        assertEquals(0, store.vectors(SPACE).size());
        reader.refresh();
        assertEquals(0, reader.vectors(SPACE).size());
        assertEquals(1, reader.vectors(other).size());
    }

    @Test
    void interruptedThreadDoesNotHarmTheStore() throws StoreException {
        Store store = open(Access.WRITE);
        Thread.currentThread().interrupt();
        store.vectors(SPACE).put(Vectors.still(content(1), Vectors.atAngle(SPACE, 1)));
        store.catalog().put(indexed("a.jpg", content(1)));
        store.commit();
        assertEquals(1, store.vectors(SPACE).size());
        assertTrue(Thread.interrupted(), "the interrupt is kept for the caller");
        store.catalog().put(indexed("b.jpg", content(2)));
        store.commit();
        close(store);
        assertEquals(2, all(open(Access.READ).catalog()).size());
    }
}
