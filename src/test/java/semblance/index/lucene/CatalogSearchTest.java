package semblance.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static semblance.index.CatalogFiles.facts;
import static semblance.index.CatalogFiles.indexed;
import static semblance.index.CatalogFiles.key;
import static semblance.index.Vectors.content;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.index.CatalogFile;
import semblance.index.LibraryRoot;
import semblance.index.NameMatch;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.media.ContentId;
import semblance.media.FileStamp;
import semblance.media.Stage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

class CatalogSearchTest {
    private final Path folder;
    private Store store;
    private int contents;

    CatalogSearchTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void open() throws StoreException {
        store = LuceneStore.open(folder, Store.Access.WRITE);
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private ContentId put(String path) throws StoreException {
        return put(path, "", Map.of());
    }

    private ContentId put(String path, String taken, Map<String, String> tags)
            throws StoreException {
        ContentId content = content(++contents);
        store.catalog().put(indexed(path, content, facts(taken, tags)));
        return content;
    }

    private List<NameMatch> matches(String words) throws StoreException {
        store.refresh();
        return store.catalog().search(words, "", 100, null);
    }

    private List<String> search(String words) throws StoreException {
        return paths(matches(words));
    }

    private static List<String> paths(List<NameMatch> matches) {
        return matches.stream().map(match -> match.file().key().relativePath()).toList();
    }

    @Test
    void beginningOfAWordFindsIt() throws StoreException {
        put("trip/mountain.jpg");
        put("trip/lake.jpg");
        assertEquals(List.of("trip/mountain.jpg"), search("moun"));
        assertEquals(List.of("trip/mountain.jpg"), search("MÖUN"));
        assertEquals(List.of(), search("ountain"));
    }

    @Test
    void wordsInsideNamesAreFound() throws StoreException {
        put("IMG_1234.jpg");
        put("MountainLake2019.jpg");
        assertEquals(List.of("IMG_1234.jpg"), search("img1234"));
        assertEquals(List.of("IMG_1234.jpg"), search("1234"));
        assertEquals(List.of("MountainLake2019.jpg"), search("lake"));
        assertEquals(List.of("MountainLake2019.jpg"), search("mountainlake"));
        assertEquals(List.of("MountainLake2019.jpg"), search("mountain_lake 2019"));
    }

    @Test
    void filesWithAllWordsComeFirst() throws StoreException {
        put("red red red.jpg");
        put("a/car.jpg");
        put("x/y.jpg", "", Map.of("comment", "a redder carpet"));
        assertEquals("x/y.jpg", search("red car").getFirst());
        assertEquals(3, search("red car").size());
    }

    @Test
    void nameWeighsMoreThanFolderAndFolderMoreThanFacts() throws StoreException {
        put("1/other.jpg", "", Map.of("title", "beach"));
        put("beach/2.jpg");
        put("3/beach.jpg");
        put("4/beaches.jpg");
        assertEquals(
                List.of("3/beach.jpg", "4/beaches.jpg", "beach/2.jpg", "1/other.jpg"),
                search("beach"));
    }

    @Test
    void tiesAreOrderedByKey() throws StoreException {
        put("b/sun.jpg");
        put("a/sun.jpg");
        put("c/sun.jpg");
        assertEquals(List.of("a/sun.jpg", "b/sun.jpg", "c/sun.jpg"), search("sun"));
        assertEquals(
                List.of("a/sun.jpg", "b/sun.jpg"),
                paths(store.catalog().search("sun", "", 2, null)));
    }

    @Test
    void matchSaysWhereItIs() throws StoreException {
        put(
                "Holiday in Rome/DSC_1.jpg",
                "2019-07-14T18:30:00",
                Map.of("camera", "Nikon D750", "artist", "Zoë Ångström"));
        assertEquals("name: DSC_1.jpg", where("dsc"));
        assertEquals("folder: Holiday in Rome", where("rome"));
        assertEquals("camera: Nikon D750", where("d750"));
        assertEquals("artist: Zoë Ångström", where("angstrom"));
        assertEquals("taken: 2019-07-14 18:30", where("2019-07"));
        assertEquals("taken: 2019-07-14 18:30", where("july"));
        assertEquals("codec: mjpeg", where("mjpeg"));
        assertEquals("folder: Holiday in Rome", where("dsc holiday rome"));
        assertTrue(matches("dsc").getFirst().score() > 0);
    }

    private String where(String words) throws StoreException {
        NameMatch match = matches(words).getFirst();
        return match.field() + ": " + match.text();
    }

    @Test
    void nameOfTheRootsFolderCounts() throws StoreException {
        store.catalog().setRoots(List.of(new LibraryRoot("r1", folder.resolve("Old Photos"))));
        put("1.jpg");
        assertEquals("folder: Old Photos", where("photos"));
    }

    @Test
    void filesWithAnExcludedWordAreLeftOut() throws StoreException {
        put("beach/dog.jpg");
        put("beach/cat.jpg");
        put("beach/bird.jpg", "", Map.of("comment", "and a dog"));
        store.refresh();
        assertEquals(
                List.of("beach/cat.jpg"), paths(store.catalog().search("beach", "dog", 10, null)));
        assertEquals(List.of(), store.catalog().search("", "dog", 10, null));
        assertEquals(3, store.catalog().search("beach", "!?", 10, null).size());
    }

    @Test
    void onlyFilesAmongThoseGivenAreFound() throws StoreException {
        put("sun1.jpg");
        ContentId second = put("sun2.jpg");
        store.refresh();
        assertEquals(
                List.of("sun2.jpg"), paths(store.catalog().search("sun", "", 10, Set.of(second))));
        assertEquals(List.of(), store.catalog().search("sun", "", 10, Set.of()));
    }

    @Test
    void setThatIsGivenAgainFiltersWhatCameSince() throws StoreException {
        put("sun1.jpg");
        Set<ContentId> among = Set.of(content(2), content(3));
        put("sun2.jpg");
        store.refresh();
        assertEquals(List.of("sun2.jpg"), paths(store.catalog().search("sun", "", 10, among)));
        put("sun3.jpg");
        store.catalog().remove(key("sun2.jpg"));
        store.refresh();
        assertEquals(List.of("sun3.jpg"), paths(store.catalog().search("sun", "", 10, among)));
    }

    @Test
    void countBeyondAllFilesFindsAllInOrder() throws StoreException {
        for (int i = 0; i < 2500; i++) {
            put(String.format(Locale.ROOT, "%s/%05d.jpg", i % 3 == 0 ? "sun" : "x sun", i));
        }
        List<String> found = search("sun");
        store.refresh();
        List<String> all = paths(store.catalog().search("sun", "", 1_000_000, null));
        assertEquals(2500, all.size());
        assertEquals(all.stream().sorted().toList(), all);
        assertEquals(all.subList(0, found.size()), found);
        assertEquals(all, paths(store.catalog().search("sun", "", Integer.MAX_VALUE, null)));
    }

    @Test
    void anyTextIsSafe() throws StoreException {
        put("a.jpg");
        for (String words :
                List.of("", " ", "*", "AND OR NOT", "\"a", "a:b", "[a TO", "a~ ^2", "\\", "(a")) {
            matches(words);
        }
        assertEquals(List.of(), search("?!*"));
        matches("a1b2c3d4e5f6g7h8i9 ".repeat(500));
        matches("x".repeat(70_000));
        assertEquals(List.of("a.jpg"), search("\"a"));
    }

    @Test
    void failedAndRemovedFilesAreNotFound() throws StoreException {
        store.catalog()
                .put(
                        new CatalogFile.Failed(
                                key("sun.jpg"),
                                new FileStamp(1, Instant.EPOCH),
                                null,
                                Stage.DECODE,
                                "It is broken."));
        put("sun2.jpg");
        store.catalog().remove(key("sun2.jpg"));
        assertEquals(List.of(), search("sun"));
    }
}
