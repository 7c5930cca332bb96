package semblance.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.index.Vectors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The file of a map. */
class PositionsFileTest {
    private static final LayoutOptions OPTIONS = LayoutOptions.DEFAULT;
    private static final Positions SOME =
            new Positions(
                    List.of(Vectors.content(1), Vectors.content(77)),
                    new float[] {.5f, -1},
                    new float[] {0, .25f},
                    1);

    @Test
    void whatIsWrittenIsReadAndLeavesNothingElse(@TempDir Path folder) throws Exception {
        PositionsFile file = new PositionsFile(folder.resolve("maps/m.map"), "a~b~1~8", OPTIONS);
        assertEquals(Optional.empty(), file.read());
        file.write(Positions.none());
        file.write(SOME);
        Positions read = file.read().orElseThrow();
        assertEquals(SOME.contents(), read.contents());
        assertArrayEquals(SOME.x(), read.x());
        assertArrayEquals(SOME.y(), read.y());
        assertEquals(1, read.computed());
        try (Stream<Path> files = Files.list(folder.resolve("maps"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void mapsOfAnotherSpaceOrOtherOptionsAreNone(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("m.map");
        new PositionsFile(path, "a~b~1~8", OPTIONS).write(SOME);
        assertEquals(Optional.empty(), new PositionsFile(path, "c~b~1~8", OPTIONS).read());
        assertEquals(
                Optional.empty(),
                new PositionsFile(path, "a~b~1~8", new LayoutOptions(15, 0, 9)).read());
    }

    @Test
    void damageOfAnyByteIsNoticed(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("m.map");
        PositionsFile file = new PositionsFile(path, "a~b~1~8", OPTIONS);
        file.write(SOME);
        byte[] whole = Files.readAllBytes(path);
        Random random = new Random(4);
        for (int i = 0; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] ^= (byte) (1 + random.nextInt(255));
            Files.write(path, broken);
            assertTrue(file.read().isEmpty(), "byte " + i);
            Files.write(path, java.util.Arrays.copyOf(whole, i));
            assertTrue(file.read().isEmpty(), "cut off after " + i);
        }
    }
}
