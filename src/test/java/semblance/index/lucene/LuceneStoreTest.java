package semblance.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static semblance.index.CatalogFiles.indexed;
import static semblance.index.Vectors.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.index.Store;
import semblance.index.Store.Access;
import semblance.index.StoreContract;
import semblance.index.StoreException;
import semblance.index.StoreException.Problem;
import semblance.index.Vectors;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

class LuceneStoreTest extends StoreContract {
    LuceneStoreTest(@TempDir Path folder) {
        super(folder, LuceneStore::open);
    }

    /** Opens a store, commits one file, changes another and waits to be killed. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws Exception {
            Store store = LuceneStore.open(Path.of(args[0]), Access.WRITE);
            put(store, 1);
            store.commit();
            put(store, 2);
            store.refresh();
            System.out.println("ready");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static void put(Store store, int number) throws StoreException {
        store.vectors(Vectors.space(8))
                .put(Vectors.still(content(number), Vectors.atAngle(Vectors.space(8), number)));
        store.catalog().put(indexed(number + ".jpg", content(number)));
    }

    @Test
    void killedWriterLeavesItsLastCommitAndNoLock() throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName(),
                                folder().toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader output = child.inputReader()) {
            assertEquals("ready", output.readLine());
            assertEquals(Problem.LOCKED, problemOfOpening(Access.WRITE));
            assertEquals(1, all(open(Access.READ).catalog()).size());
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
        Store store = open(Access.WRITE);
        assertEquals(List.of(indexed("1.jpg", content(1))), all(store.catalog()));
        assertEquals(Set.of(content(1)), store.vectors(Vectors.space(8)).contents());
        put(store, 3);
        store.commit();
        assertEquals(2, all(store.catalog()).size());
    }

    private Problem problemOfOpening(Access access) {
        StoreException refused =
                assertThrows(StoreException.class, () -> LuceneStore.open(folder(), access));
        assertFalse(String.valueOf(refused.getMessage()).isBlank());
        return refused.problem();
    }

    private void makeStore() throws StoreException {
        Store store = open(Access.WRITE);
        put(store, 1);
        store.commit();
        close(store);
    }

    private Path inStore(String path) {
        return folder().resolve("store").resolve(path);
    }

    private static void cutInHalf(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static Path fileBeginning(Path folder, String beginning) throws IOException {
        return file(folder, name -> name.startsWith(beginning));
    }

    private static Path fileEnding(Path folder, String ending) throws IOException {
        return file(folder, name -> name.endsWith(ending));
    }

    private static Path file(Path folder, Predicate<String> isWanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isWanted.test(file.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void storeOfANewerVersionIsRefused() throws Exception {
        makeStore();
        Files.writeString(inStore("version"), (Store.FORMAT_VERSION + 1) + "\n");
        assertEquals(Problem.NEWER_VERSION, problemOfOpening(Access.WRITE));
        assertEquals(Problem.NEWER_VERSION, problemOfOpening(Access.READ));
    }

    @Test
    void storeWithoutAVersionThatMakesSenseIsDamaged() throws Exception {
        makeStore();
        Files.writeString(inStore("version"), "what?");
        assertEquals(Problem.DAMAGED, problemOfOpening(Access.WRITE));
        Files.delete(inStore("version"));
        assertEquals(Problem.DAMAGED, problemOfOpening(Access.WRITE));
    }

    @Test
    void cutOffCatalogIsDamaged() throws Exception {
        makeStore();
        cutInHalf(fileBeginning(inStore("catalog"), "segments_"));
        assertEquals(Problem.DAMAGED, problemOfOpening(Access.WRITE));
        assertEquals(Problem.DAMAGED, problemOfOpening(Access.READ));
    }

    @Test
    void missingSegmentIsDamaged() throws Exception {
        makeStore();
        Files.delete(fileBeginning(inStore("catalog"), "_0.cfs"));
        assertEquals(Problem.DAMAGED, problemOfOpening(Access.WRITE));
        assertEquals(Problem.DAMAGED, problemOfOpening(Access.READ));
    }

    @Test
    void missingCatalogBesideVectorsIsDamaged() throws Exception {
        makeStore();
        Files.delete(fileBeginning(inStore("catalog"), "segments_"));
        assertEquals(Problem.DAMAGED, problemOfOpening(Access.WRITE));
    }

    @Test
    void vectorsOfAnotherSpaceAreDamaged() throws Exception {
        makeStore();
        Files.move(
                inStore("vectors").resolve(Vectors.space(8).key()),
                inStore("vectors").resolve(Vectors.space(16).key()));
        assertEquals(Problem.DAMAGED, problemOfOpening(Access.READ));
        assertEquals(Problem.DAMAGED, problemOfOpening(Access.WRITE));
    }

    @Test
    void cutOffVectorsAreDamaged() throws Exception {
        makeStore();
        Path vectors = inStore("vectors").resolve(Vectors.space(8).key());
        cutInHalf(fileEnding(vectors, ".vec"));
        Store store = open(Access.READ);
        StoreException refused =
                assertThrows(StoreException.class, () -> store.vectors(Vectors.space(8)).size());
        assertEquals(Problem.DAMAGED, refused.problem());
    }

    @Test
    void storeIsMadeAnewWhereMakingItWasCutOff() throws Exception {
        Files.createDirectories(inStore("catalog"));
        Files.writeString(inStore("version"), Store.FORMAT_VERSION + "\n");
        Files.createDirectories(inStore("vectors").resolve(Vectors.space(8).key()));
        assertEquals(Problem.ABSENT, problemOfOpening(Access.READ));
        Store store = open(Access.WRITE);
        assertEquals(List.of(), store.spaces());
        put(store, 1);
        store.commit();
        assertEquals(1, store.vectors(Vectors.space(8)).size());
    }

    @Test
    void fullDiskAndForeignFailuresAreToldApart() {
        StoreFailures failures = new StoreFailures(folder());
        IOException full = new IOException("No space left on device");
        assertEquals(Problem.DISK_FULL, failures.of(full).problem());
        assertEquals(Problem.DISK_FULL, failures.of(new IOException("x", full)).problem());
        assertEquals(
                Problem.UNREADABLE, failures.of(new IOException("Input/output error")).problem());
    }
}
