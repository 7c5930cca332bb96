package semblance.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The time limit only ends a test that would hang. */
@Timeout(60)
class FolderWatcherTest {
    @TempDir private Path folder = Path.of("");

    private Path pictures = Path.of("");
    private Path sounds = Path.of("");
    private FolderWatcher watcher = closed();

    @SuppressWarnings("NullAway") // set before every test
    private static FolderWatcher closed() {
        return null;
    }

    @BeforeEach
    void watch() throws Exception {
        pictures = Files.createDirectories(folder.resolve("pictures"));
        sounds = Files.createDirectories(folder.resolve("sounds"));
        Files.createDirectories(pictures.resolve("deep/er"));
        Files.createDirectories(pictures.resolve("own/deep"));
        Files.createDirectories(pictures.resolve(".hidden"));
        Files.writeString(pictures.resolve("old.jpg"), "x");
        watcher =
                new FolderWatcher(
                        List.of(pictures, sounds),
                        ScanRules.of(List.of("*.tmp"), false, List.of(pictures.resolve("own"))),
                        Duration.ofMillis(100),
                        Duration.ofMinutes(5));
    }

    @AfterEach
    void close() throws IOException {
        watcher.close();
    }

    @Test
    void aNewFileIsAChangeOfItsRootAlone() throws Exception {
        Files.writeString(pictures.resolve("new.jpg"), "x");
        assertEquals(Set.of(pictures), watcher.awaitChange());
        Files.writeString(sounds.resolve("new.wav"), "x");
        assertEquals(Set.of(sounds), watcher.awaitChange());
    }

    @Test
    void aFileDeepBelowCountsToo() throws Exception {
        Files.writeString(pictures.resolve("deep/er/new.jpg"), "x");
        assertEquals(Set.of(pictures), watcher.awaitChange());
    }

    @Test
    void aFolderThatCameLaterIsWatchedToo() throws Exception {
        Path later = Files.createDirectories(pictures.resolve("later/on"));
        assertEquals(Set.of(pictures), watcher.awaitChange());
        Files.writeString(later.resolve("new.jpg"), "x");
        assertEquals(Set.of(pictures), watcher.awaitChange());
    }

    @Test
    void changedAndRemovedFilesAreChanges() throws Exception {
        Files.writeString(pictures.resolve("old.jpg"), "longer");
        assertEquals(Set.of(pictures), watcher.awaitChange());
        Files.delete(pictures.resolve("old.jpg"));
        assertEquals(Set.of(pictures), watcher.awaitChange());
    }

    @Test
    void aRemovedFolderIsAChangeAndWatchingGoesOn() throws Exception {
        Files.delete(pictures.resolve("deep/er"));
        assertEquals(Set.of(pictures), watcher.awaitChange());
        Files.writeString(sounds.resolve("new.wav"), "x");
        assertEquals(Set.of(sounds), watcher.awaitChange());
    }

    @Test
    void aRootThatIsRemovedIsAChangeAndNotTheEnd() throws Exception {
        Files.delete(sounds);
        assertEquals(Set.of(sounds), watcher.awaitChange());
        Files.writeString(pictures.resolve("new.jpg"), "x");
        assertEquals(Set.of(pictures), watcher.awaitChange());
    }

    @Test
    void whatIsLeftOutIsNoChange() throws Exception {
        Files.writeString(pictures.resolve("own/deep/new.jpg"), "x");
        Files.writeString(pictures.resolve(".hidden/new.jpg"), "x");
        Files.writeString(pictures.resolve("new.tmp"), "x");
        Files.writeString(pictures.resolve(".new.jpg"), "x");
        Files.writeString(sounds.resolve("new.wav"), "x");
        assertEquals(Set.of(sounds), watcher.awaitChange());
    }

    @Test
    void allThatCanBeWatchedIsNotTold() {
        assertEquals(Set.of(), watcher.unwatched());
    }

    @Test
    void closingFromAnotherThreadEndsTheWait() throws Exception {
        CompletableFuture<Set<Path>> waiting = new CompletableFuture<>();
        Thread thread =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                waiting.complete(watcher.awaitChange());
                            } catch (InterruptedException e) {
                                waiting.completeExceptionally(e);
                            }
                        });
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        watcher.close();
        assertEquals(Set.of(), waiting.get());
        assertEquals(Set.of(), watcher.awaitChange());
    }
}
