package semblance.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import semblance.trash.TrashException.Problem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The trash of Linux desktops, in a home of its own. */
@DisabledOnOs(OS.WINDOWS)
class FreedesktopTrashTest {
    private final Path folder;
    private final FreedesktopTrash trash;

    FreedesktopTrashTest(@TempDir Path folder) {
        this.folder = folder;
        this.trash = new FreedesktopTrash(folder.resolve("data/Trash"), "1000");
    }

    private Path file(String name, String content) throws Exception {
        Path file = folder.resolve("pictures").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void fileGoesWithAnInfoFileAndComesBack() throws Exception {
        Path file = file("sea & sun.jpg", "one");
        TrashedFile trashed = trash.put(file);
        assertFalse(Files.exists(file));
        assertEquals("one", Files.readString(trashed.place()));
        List<String> info =
                Files.readAllLines(folder.resolve("data/Trash/info/sea & sun.jpg.trashinfo"));
        assertEquals("[Trash Info]", info.get(0));
        assertEquals("Path=" + file.toUri().getRawPath(), info.get(1));
        assertTrue(info.get(1).endsWith("sea%20&%20sun.jpg"), info.get(1));
        assertTrue(info.get(2).matches("DeletionDate=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d"));
        trash.restore(trashed);
        assertEquals("one", Files.readString(file));
        assertFalse(Files.exists(folder.resolve("data/Trash/info/sea & sun.jpg.trashinfo")));
    }

    @Test
    void filesOfOneNameAreKeptApart() throws Exception {
        TrashedFile first = trash.put(file("a/море.jpg", "one"));
        TrashedFile second = trash.put(file("b/море.jpg", "two"));
        assertEquals("море.2.jpg", second.place().getFileName().toString());
        trash.restore(second);
        trash.restore(first);
        assertEquals("one", Files.readString(folder.resolve("pictures/a/море.jpg")));
        assertEquals("two", Files.readString(folder.resolve("pictures/b/море.jpg")));
    }

    @Test
    void infoFileThatIsThereAlreadyTakesTheName() throws Exception {
        Files.createDirectories(folder.resolve("data/Trash/info"));
        Files.writeString(folder.resolve("data/Trash/info/a.jpg.trashinfo"), "of another");
        TrashedFile trashed = trash.put(file("a.jpg", "one"));
        assertEquals("a.2.jpg", trashed.place().getFileName().toString());
    }

    @Test
    void whatIsInItsPlaceIsNeverReplaced() throws Exception {
        Path file = file("a.jpg", "one");
        TrashedFile trashed = trash.put(file);
        Files.writeString(file, "another");
        TrashException taken = assertThrows(TrashException.class, () -> trash.restore(trashed));
        assertEquals(Problem.PLACE_TAKEN, taken.problem());
        assertEquals("another", Files.readString(file));
        assertEquals("one", Files.readString(trashed.place()));
    }

    @Test
    void folderThatHasGoneIsMadeAgain() throws Exception {
        Path file = file("album/a.jpg", "one");
        TrashedFile trashed = trash.put(file);
        Files.delete(file.getParent());
        trash.restore(trashed);
        assertEquals("one", Files.readString(file));
    }

    @Test
    void absentFilesAndEmptiedTrashAreTold() throws Exception {
        Path absent = folder.resolve("absent.jpg");
        assertEquals(
                Problem.ABSENT,
                assertThrows(TrashException.class, () -> trash.put(absent)).problem());
        TrashedFile trashed = trash.put(file("a.jpg", "one"));
        Files.delete(trashed.place());
        assertEquals(
                Problem.NOT_IN_TRASH,
                assertThrows(TrashException.class, () -> trash.restore(trashed)).problem());
    }

    @Test
    void linkIsMovedAndNotItsTarget() throws Exception {
        Path target = file("target.jpg", "one");
        Path link = Files.createSymbolicLink(folder.resolve("pictures/link.jpg"), target);
        TrashedFile trashed = trash.put(link);
        assertTrue(Files.exists(target));
        assertTrue(Files.isSymbolicLink(trashed.place()));
    }
}
