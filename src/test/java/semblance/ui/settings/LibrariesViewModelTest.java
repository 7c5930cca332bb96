package semblance.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.settings.LibraryList.Entry;
import semblance.settings.Settings;
import semblance.ui.FakeSurroundings;
import semblance.ui.task.SameThreadBackground;

import java.nio.file.Path;
import java.util.List;

class LibrariesViewModelTest {
    private final FakeSurroundings around = new FakeSurroundings(Settings.DEFAULT);
    private final LibrariesViewModel libraries =
            new LibrariesViewModel(around.settings(), around, new SameThreadBackground());

    @Test
    void theFirstLibraryIsThereFromTheBeginning() {
        assertEquals(1, libraries.all().size());
        assertEquals("My library", LibrariesViewModel.name(libraries.current()));
        assertFalse(libraries.canRemove(libraries.current()));
    }

    @Test
    void aNewLibraryIsListedAndOpened() {
        libraries.create("  Music ");
        Path folder = around.newFolder("Music");
        assertEquals(List.of(folder), around.opened);
        assertEquals("Music", LibrariesViewModel.name(libraries.current()));
        assertEquals(2, libraries.all().size());
        libraries.open(libraries.all().getFirst());
        assertEquals(around.firstLibrary(), libraries.current().folder());
        assertEquals(2, libraries.all().size());
    }

    @Test
    void aLibraryIsRenamedRemovedAndPutBack() {
        libraries.create("Music");
        Entry first = libraries.all().getFirst();
        libraries.rename(first, "Photos");
        Entry photos = libraries.all().getFirst();
        assertEquals("Photos", photos.name());
        libraries.remove(photos, false);
        assertEquals(1, libraries.all().size());
        libraries.putBack(photos);
        assertEquals(2, libraries.all().size());
        assertEquals(List.of(), around.deleted);
    }

    @Test
    void theOpenLibraryIsNeverRemovedAndAnothersFilesOnlyIfWanted() {
        libraries.create("Music");
        libraries.remove(libraries.current(), true);
        assertEquals(2, libraries.all().size());
        Entry first = libraries.all().getFirst();
        assertTrue(libraries.canDelete(first));
        libraries.remove(first, true);
        assertEquals(List.of(first.folder()), around.deleted);
    }
}
