package semblance.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.media.FileStamp;
import semblance.media.MediaKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class FirstLookTest {
    @TempDir Path folder;

    private FoundFile write(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return found(file, content.length());
    }

    private static FoundFile found(Path file, long bytes) {
        FileStamp stamp = new FileStamp(bytes, Instant.EPOCH);
        return new FoundFile(file, String.valueOf(file.getFileName()), stamp);
    }

    @Test
    void firstBytesTellTheKindWhateverTheName() throws IOException {
        assertEquals(new FirstLook.Media(MediaKind.IMAGE), FirstLook.at(write("a.txt", "GIF89a")));
        assertEquals(new FirstLook.NotMedia(), FirstLook.at(write("a.jpg", "just text")));
    }

    @Test
    void anEmptyFileIsAProblemOnlyWithTheNameOfAMediaFile() throws IOException {
        assertEquals(
                new FirstLook.Unreadable("The file is empty."), FirstLook.at(write("a.JPG", "")));
        assertEquals(new FirstLook.NotMedia(), FirstLook.at(write("a.txt", "")));
    }

    @Test
    void aFileThatIsNoLongerThereIsNoProblem() {
        FoundFile file = found(folder.resolve("gone.jpg"), 10);
        assertEquals(new FirstLook.NotMedia(), FirstLook.at(file));
    }

    @Test
    void whatCannotBeReadIsAProblemOnlyWithTheNameOfAMediaFile() throws IOException {
        // A folder in the place of a file fails to be read for every user, even for root.
        Files.createDirectory(folder.resolve("a.jpg"));
        Files.createDirectory(folder.resolve("a.txt"));
        FirstLook look = FirstLook.at(found(folder.resolve("a.jpg"), 10));
        assertEquals(FirstLook.Unreadable.class, look.getClass());
        assertEquals(new FirstLook.NotMedia(), FirstLook.at(found(folder.resolve("a.txt"), 10)));
    }

    /** Skipped where nothing is forbidden to us, as to the root user. */
    @Test
    void aForbiddenFileIsAProblemWithAReason() throws IOException {
        FoundFile file = write("a.jpg", "GIF89a");
        assumeFalse(!file.path().toFile().setReadable(false) || Files.isReadable(file.path()));
        assertEquals(
                new FirstLook.Unreadable("You have no permission to read it."), FirstLook.at(file));
    }
}
