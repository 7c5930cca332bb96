package semblance.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.library.IndexingProgress;
import semblance.library.LibraryStatus;
import semblance.ui.FakeLibrary;
import semblance.ui.FakeRun;
import semblance.ui.task.ManualBackground;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class IndexingViewModelTest {
    private final FakeLibrary library = new FakeLibrary();
    private final ManualBackground background = new ManualBackground();
    private final LibraryViewModel model = new LibraryViewModel(library, background);
    private final IndexingViewModel indexing = model.indexing();

    @Test
    void addedFolderIsIndexed() {
        Path folder = Path.of("/pictures");
        addFolder(folder);
        assertTrue(indexing.runningProperty().get());
        assertEquals(List.of(folder), library.runs.getFirst().folders);
        LibraryStatus status = model.statusProperty().get();
        assertNotNull(status);
        assertEquals(folder, status.folders().getFirst().folder());
    }

    @Test
    void folderAddedDuringARunIsIndexedAfterIt() {
        indexing.start(List.of());
        indexing.start(List.of(Path.of("/later")));
        assertEquals(1, library.runs.size());
        library.runs.getFirst().end();
        runOne();
        assertEquals(List.of(Path.of("/later")), library.runs.get(1).folders);
    }

    @Test
    void progressIsTakenOverOnlyWhenPolled() {
        indexing.start(List.of());
        FakeRun run = library.runs.getFirst();
        run.progress =
                new IndexingProgress(
                        IndexingProgress.Phase.INDEXING, 10, 4, 1, 2, Duration.ofSeconds(3), "x");
        assertEquals(0, indexing.progressProperty().get().done());
        indexing.poll();
        assertEquals(4, indexing.progressProperty().get().done());
    }

    @Test
    void pausedRunGoesOn() {
        indexing.start(List.of());
        indexing.pauseOrResume();
        assertTrue(library.runs.getFirst().paused);
        assertTrue(indexing.pausedProperty().get());
        indexing.pauseOrResume();
        assertFalse(library.runs.getFirst().paused);
    }

    @Test
    void cancelledRunEndsWithAReport() {
        indexing.start(List.of());
        indexing.start(List.of(Path.of("/waiting")));
        indexing.cancel();
        assertTrue(indexing.endingProperty().get());
        runOne();
        assertFalse(indexing.runningProperty().get());
        var report = indexing.reportProperty().get();
        assertTrue(report != null && report.cancelled());
        assertEquals(1, library.runs.size(), "what waited was dropped");
        indexing.dismiss();
        assertNull(indexing.reportProperty().get());
    }

    @Test
    void brokenLibraryIsToldInItsSentence() {
        library.broken = true;
        model.refresh();
        background.runAll();
        assertEquals("The library is damaged: index it again.", model.problemProperty().get());
    }

    @Test
    void removingAFolderEndsTheRunFirst() {
        addFolder(Path.of("/pictures"));
        model.removeFolder(Path.of("/pictures"));
        assertTrue(library.runs.getFirst().cancelled);
        background.runAll();
        LibraryStatus status = model.statusProperty().get();
        assertNotNull(status);
        assertEquals(List.of(), status.folders());
    }

    private void addFolder(Path folder) {
        model.addFolders(List.of(folder));
        background.runNext();
    }

    private void runOne() {
        background.runNext();
    }
}
