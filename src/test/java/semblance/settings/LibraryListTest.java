package semblance.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class LibraryListTest {
    private static final Path FIRST = Path.of("/data/library");
    private static final LibraryList.Entry MUSIC =
            new LibraryList.Entry("Music", Path.of("/data/libraries/music"));

    @Test
    void theFirstLibraryIsThereWithoutBeingListed() {
        assertEquals(List.of(new LibraryList.Entry("", FIRST)), LibraryList.DEFAULT.all(FIRST));
        assertEquals(FIRST, LibraryList.DEFAULT.open(FIRST));
    }

    @Test
    void theLibraryToOpenIsAlwaysAmongAll() {
        LibraryList list = LibraryList.DEFAULT.withKnown(List.of(MUSIC));
        assertEquals(List.of(new LibraryList.Entry("", FIRST), MUSIC), list.all(FIRST));
        LibraryList other = list.withCurrent(MUSIC.folder());
        assertEquals(List.of(MUSIC), other.all(FIRST));
        assertEquals(MUSIC.folder(), other.open(FIRST));
    }
}
