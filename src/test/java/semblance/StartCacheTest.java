package semblance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** When the cache of the start is made anew. */
final class StartCacheTest {
    @TempDir private Path folder;

    @Test
    void anyJarBesideTheFirstThatChangesMakesAnotherStamp() throws IOException {
        Path first = Files.writeString(folder.resolve("a.jar"), "a");
        Path beside = Files.writeString(folder.resolve("b.jar"), "b");
        String before = StartCache.stampOf(first.toString());

        assertEquals(before, StartCache.stampOf(first.toString()));
        Files.writeString(beside, "another");
        assertNotEquals(before, StartCache.stampOf(first.toString()));
    }
}
