package semblance.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.library.LibraryFolder;
import semblance.settings.Indexing;
import semblance.ui.FakeLibrary;
import semblance.ui.task.ManualBackground;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class FolderUpdatesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path pictures;

    private final FakeLibrary library = new FakeLibrary();
    private final ManualBackground background = new ManualBackground();
    private final LibraryViewModel model = new LibraryViewModel(library, background);
    private final List<Set<Path>> unwatched = new ArrayList<>();
    private Indexing settings = Indexing.DEFAULT;
    private long now;

    @SuppressWarnings("NullAway.Init")
    private FolderUpdates updates;

    @BeforeEach
    void watch() {
        library.folders.add(new LibraryFolder(pictures, true, 5, 0));
        updates =
                new FolderUpdates(
                        model, library, background, () -> settings, unwatched::add, () -> now);
        model.refresh();
        background.runNext();
        background.runNext();
    }

    @Test
    void aChangeIsIndexed() {
        assertEquals(List.of(pictures), library.watches.getFirst().folders);
        change();
        assertEquals(List.of(pictures), library.runs.getFirst().folders);
    }

    @Test
    void changesWithoutNewFilesAreLookedAtLessAndLess() {
        change();
        endRun();
        change();
        assertEquals(1, library.runs.size(), "too early");
        now += Duration.ofSeconds(21).toNanos();
        updates.tick();
        assertEquals(2, library.runs.size());
    }

    @Test
    void aPausedFolderIsLeftAlone() {
        settings = settings.withPausedFolders(List.of(pictures));
        change();
        assertEquals(List.of(), library.runs);
    }

    @Test
    void theWatchEndsWithTheSetting() {
        settings = settings.withWatch(false);
        updates.tick();
        assertTrue(library.watches.getFirst().closed);
    }

    @Test
    void whatCannotBeWatchedIsTold() {
        updates.dispose();
        assertTrue(library.watches.getFirst().closed);
        assertEquals(List.of(), unwatched);
    }

    private void change() {
        library.watches.getFirst().changes.add(Set.of(pictures));
        background.runNext();
    }

    private void endRun() {
        library.runs.getLast().end();
        // The next wait for changes stands before the run in the queue.
        library.watches.getFirst().changes.add(Set.of(pictures));
        background.runNext();
        background.runNext();
        background.runNext();
    }
}
