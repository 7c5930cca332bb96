package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.settings.AppFolders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LibraryFoldersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private LibraryFolders folders;

    @BeforeEach
    void make() {
        folders = new LibraryFolders(new AppFolders(folder, folder, folder), library -> {});
    }

    @Test
    void aNameBecomesAFolderOfItsOwn() throws IOException {
        Path parent = folder.resolve("libraries");
        assertEquals(parent.resolve("семейные-фото"), folders.newFolder(" Семейные/фото: "));
        assertEquals(parent.resolve("library"), folders.newFolder("../.."));
        Files.createDirectories(parent.resolve("music"));
        assertEquals(parent.resolve("music-2"), folders.newFolder("Music"));
    }

    @Test
    void onlyWhatTheProgramMadeIsDeleted() throws IOException {
        Path own = Files.createDirectories(folder.resolve("libraries/music/vectors"));
        Files.writeString(own.resolve("file"), "x");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        assertFalse(folders.mayDelete(elsewhere));
        folders.delete(elsewhere);
        assertTrue(Files.exists(elsewhere));
        folders.delete(own.getParent());
        assertFalse(Files.exists(own.getParent()));
    }
}
