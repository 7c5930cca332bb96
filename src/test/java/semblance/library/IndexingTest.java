package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.embed.EmbeddingSpace;
import semblance.engine.FakeEngine;
import semblance.media.MediaKind;
import semblance.media.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class IndexingTest {
    @TempDir private Path folder = Path.of("");

    private LibraryFixture fixture = closed();

    @SuppressWarnings("NullAway") // set before every test
    private static LibraryFixture closed() {
        return null;
    }

    @BeforeEach
    void open() throws LibraryException {
        fixture = new LibraryFixture(folder);
    }

    @AfterEach
    void close() throws LibraryException {
        fixture.close();
    }

    @Test
    void newFilesAreIndexedAndASecondRunFindsThemUnchanged() throws Exception {
        fixture.file("a.gif", "10");
        fixture.file("deep/er/b.gif", "20");
        fixture.file("notes.txt", "").toFile().delete();
        Files.writeString(fixture.media().resolve("notes.txt"), "no media");

        IndexingReport first = fixture.index();
        assertEquals(2, first.indexed());
        assertEquals(List.of(), first.failures());
        IndexingReport second = fixture.index();
        assertEquals(0, second.indexed());
        assertEquals(2, second.unchanged());
        assertEquals(2, fixture.engine().analyzed().size());
        assertEquals(Map.of("fake-look", 2L), fixture.library().status().vectors());
    }

    @Test
    void aBrokenFileIsReportedAndIndexingGoesOn() throws Exception {
        Path broken = fixture.file("broken.gif", "broken");
        Path bug = fixture.file("bug.gif", "bug");
        fixture.file("good.gif", "10");
        Path empty = fixture.media().resolve("empty.jpg");
        Files.createFile(empty);

        IndexingReport report = fixture.index();
        assertEquals(1, report.indexed());
        assertEquals(
                List.of(broken, bug, empty),
                report.failures().stream().map(FileOutcome.Failed::path).toList());
        assertEquals(
                new FileOutcome.Failed(broken, Stage.DECODE, "It is broken."),
                report.failures().getFirst());
        assertTrue(
                report.failures().get(1).reason().contains("code "),
                report.failures().get(1)::reason);

        int tries = fixture.engine().analyzed().size();
        IndexingReport again = fixture.index();
        assertEquals(3, again.failures().size());
        assertEquals(
                tries,
                fixture.engine().analyzed().size(),
                "an unchanged broken file is not tried again");
        assertEquals(3, fixture.library().failures().size());

        fixture.library().retryFailures();
        fixture.index();
        assertEquals(tries + 2, fixture.engine().analyzed().size());
    }

    @Test
    void aMovedFileKeepsItsVectorsAndIsNotEmbeddedAgain() throws Exception {
        Path before = fixture.file("old name.gif", "10");
        fixture.index();
        Files.move(before, fixture.media().resolve("new name.gif"));

        IndexingReport report = fixture.index();
        assertEquals(1, report.moved());
        assertEquals(0, report.removed());
        assertEquals(0, report.indexed());
        assertEquals(1, fixture.engine().analyzed().size());
        assertEquals(1, fixture.library().status().indexed());
    }

    @Test
    void copiesInOneRunAreEmbeddedOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            fixture.file("copy " + i + ".gif", "10");
        }
        IndexingReport report = fixture.index();
        assertEquals(1, report.indexed());
        assertEquals(19, report.moved());
        assertEquals(1, fixture.engine().analyzed().size());
        assertEquals(
                20, fixture.library().copies(Set.of(MediaKind.values())).getFirst().paths().size());
    }

    @Test
    void swappedFilesAreBothStillFoundAndNotEmbeddedAgain() throws Exception {
        Path a = fixture.file("a.gif", "10");
        Path b = fixture.file("b.gif", "200");
        fixture.index();
        Path aside = Files.move(a, fixture.media().resolve("aside.gif"));
        Files.move(b, a);
        Files.move(aside, b);
        // Both have the length and perhaps the time of the other: only a new time tells.
        Files.setLastModifiedTime(a, java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        Files.setLastModifiedTime(b, java.nio.file.attribute.FileTime.fromMillis(2_000_000));
        IndexingReport report = fixture.index();
        assertEquals(2, report.moved());
        assertEquals(2, fixture.engine().analyzed().size());
        assertEquals(Map.of("fake-look", 2L), fixture.library().status().vectors());
    }

    @Test
    void aRemovedFileLeavesTheLibraryWithItsVectors() throws Exception {
        Path gone = fixture.file("gone.gif", "10");
        fixture.file("stays.gif", "20");
        fixture.index();
        Files.delete(gone);

        IndexingReport report = fixture.index();
        assertEquals(1, report.removed());
        assertEquals(1, fixture.library().status().indexed());
        assertEquals(Map.of("fake-look", 1L), fixture.library().status().vectors());
    }

    @Test
    void aChangedFileIsEmbeddedAgainAndItsOldVectorsGo() throws Exception {
        Path file = fixture.file("a.gif", "10");
        fixture.index();
        FakeEngine.write(file, "123");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        assertEquals(1, fixture.index().indexed());
        assertEquals(Map.of("fake-look", 1L), fixture.library().status().vectors());
    }

    @Test
    void anUnpluggedFolderIsOfflineAndKeepsEverything() throws Exception {
        fixture.file("a.gif", "10");
        fixture.index();
        Path elsewhere = folder.resolve("unplugged");
        Files.move(fixture.media(), elsewhere);

        IndexingReport report =
                fixture.library().newRun(List.of(), LibraryFixture.options(1)).execute();
        assertEquals(0, report.removed());
        assertEquals(1, report.notices().size());
        LibraryStatus status = fixture.library().status();
        assertEquals(1, status.indexed());
        assertFalse(status.folders().getFirst().online());

        Files.move(elsewhere, fixture.media());
        assertEquals(1, fixture.index().unchanged());
    }

    @Test
    void anEmptyMountPointIsOfflineToo() throws Exception {
        Path file = fixture.file("a.gif", "10");
        fixture.index();
        Files.delete(file);
        IndexingReport report = fixture.index();
        assertEquals(0, report.removed());
        assertEquals(1, fixture.library().status().indexed());
    }

    @Test
    void aCancelledRunKeepsWhatItDidAndTheNextGoesOn() throws Exception {
        fixture.file("1 first.gif", "10");
        fixture.file("2 slow.gif", "slow");
        fixture.file("3 last.gif", "30");
        fixture.library().addFolder(fixture.media());
        IndexingRun run = fixture.library().newRun(List.of(), LibraryFixture.options(1));
        CompletableFuture<IndexingReport> result =
                CompletableFuture.supplyAsync(() -> execute(run));
        fixture.engine().awaitSlow();
        assertEquals(IndexingProgress.Phase.INDEXING, run.progress().phase());
        assertEquals(3, run.progress().found());
        run.cancel();
        IndexingReport report = result.get();
        assertTrue(report.cancelled());
        assertEquals(1, report.indexed());
        assertEquals(IndexingProgress.Phase.CANCELLED, run.progress().phase());

        fixture.engine().release();
        IndexingReport next = fixture.index();
        assertEquals(1, next.unchanged());
        assertEquals(2, next.indexed());
    }

    @Test
    void aRunThatWaitsForAnotherCanBeCancelled() throws Exception {
        fixture.file("slow.gif", "slow");
        fixture.library().addFolder(fixture.media());
        IndexingRun first = fixture.library().newRun(List.of(), LibraryFixture.options(1));
        CompletableFuture<IndexingReport> firstResult =
                CompletableFuture.supplyAsync(() -> execute(first));
        fixture.engine().awaitSlow();
        IndexingRun second = fixture.library().newRun(List.of(), LibraryFixture.options(1));
        CompletableFuture<IndexingReport> secondResult =
                CompletableFuture.supplyAsync(
                        () -> execute(second), work -> Thread.ofPlatform().start(work));
        second.cancel();
        assertTrue(secondResult.get().cancelled());
        assertFalse(firstResult.isDone());
        fixture.engine().release();
        assertEquals(1, firstResult.get().indexed());
    }

    @Test
    void aLinkIsNoCopyOfItsTarget() throws Exception {
        Path file = fixture.file("a.gif", "10");
        Files.createSymbolicLink(fixture.media().resolve("link.gif"), file);
        fixture.index();
        assertEquals(List.of(), fixture.library().copies(Set.of(MediaKind.values())));
        Path copy = fixture.file("b.gif", "10");
        fixture.index();
        assertEquals(
                List.of(file, copy),
                fixture.library().copies(Set.of(MediaKind.values())).getFirst().paths());
    }

    @Test
    void aPausedRunWaitsUntilItIsResumed() throws Exception {
        for (int i = 0; i < 10; i++) {
            fixture.file(i + ".gif", String.valueOf(i));
        }
        fixture.file("slow.gif", "slow");
        fixture.library().addFolder(fixture.media());
        IndexingRun run = fixture.library().newRun(List.of(), LibraryFixture.options(1));
        run.pause();
        CompletableFuture<IndexingReport> result =
                CompletableFuture.supplyAsync(() -> execute(run));
        while (run.progress().phase() != IndexingProgress.Phase.PAUSED) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(), fixture.engine().analyzed());
        fixture.engine().release();
        run.resume();
        assertEquals(11, result.get().indexed());
    }

    @Test
    void anewModelEmbedsWhatIsThereWithoutTouchingTheOther() throws Exception {
        fixture.file("a.gif", "10");
        fixture.index();
        fixture.close();
        EmbeddingSpace second = new EmbeddingSpace("fake-new", "none", "1", 2);
        FakeEngine engine = new FakeEngine(List.of(second, FakeEngine.LOOK));
        fixture = new LibraryFixture(folder, engine);
        assertEquals(1, fixture.index().indexed());
        assertEquals(Map.of("fake-look", 1L, "fake-new", 1L), fixture.library().status().vectors());
        assertEquals(1, fixture.index().unchanged());
    }

    @Test
    void aFolderAboveTakesOverTheFilesOfTheFoldersBelow() throws Exception {
        fixture.file("a/one.gif", "10");
        fixture.file("b/two.gif", "20");
        fixture.library().addFolder(fixture.media().resolve("a"));
        fixture.library().newRun(List.of(), LibraryFixture.options(1)).execute();
        IndexingReport report = fixture.index();
        assertEquals(1, report.indexed());
        assertEquals(1, report.unchanged());
        assertEquals(
                List.of(fixture.media()),
                fixture.library().folders().stream().map(LibraryFolder::folder).toList());
    }

    @Test
    void aFolderBelowCanBeBroughtUpToDateAlone() throws Exception {
        fixture.file("a/one.gif", "10");
        Path two = fixture.file("b/two.gif", "20");
        fixture.index();
        Files.delete(two);
        fixture.file("a/three.gif", "30");
        IndexingReport report =
                fixture.library()
                        .newRun(List.of(fixture.media().resolve("a")), LibraryFixture.options(1))
                        .execute();
        assertEquals(1, report.indexed());
        assertEquals(0, report.removed(), "b was not looked at");
    }

    @Test
    void aRemovedFolderTakesItsVectorsAlongAndNothingElse() throws Exception {
        Path file = fixture.file("a.gif", "10");
        fixture.index();
        fixture.library().removeFolder(fixture.media());
        assertEquals(0, fixture.library().status().indexed());
        assertEquals(Map.of("fake-look", 0L), fixture.library().status().vectors());
        assertTrue(Files.exists(file));
    }

    @Test
    void aFolderThatIsNotThereIsRefusedWithASentence() {
        LibraryException problem =
                org.junit.jupiter.api.Assertions.assertThrows(
                        LibraryException.class,
                        () -> fixture.library().addFolder(folder.resolve("nowhere")));
        assertEquals(LibraryException.Problem.NO_SUCH_FOLDER, problem.problem());
    }

    @Test
    void searchersSeeFilesWhileTheRunGoesOn() throws Exception {
        IntStream.range(0, 5).forEach(i -> write(i + ".gif", String.valueOf(10 * i)));
        fixture.index();
        assertEquals(5, fixture.library().index().contents(Set.of(MediaKind.IMAGE), null).size());
    }

    private void write(String name, String content) {
        try {
            fixture.file(name, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static IndexingReport execute(IndexingRun run) {
        try {
            return run.execute();
        } catch (LibraryException e) {
            throw new IllegalStateException(e);
        }
    }
}
