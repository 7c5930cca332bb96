package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.engine.FakeEngine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What a person keeps out of the library, and how gently it works. */
class LeavingOutTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private LibraryFixture fixture;

    @BeforeEach
    void open() throws LibraryException, IOException {
        fixture = new LibraryFixture(folder);
        fixture.file("a.gif", "10");
        fixture.file("raw/b.gif", "20");
        fixture.file("raw/c.jpg", "30");
        fixture.index();
    }

    @AfterEach
    void close() throws LibraryException {
        fixture.close();
    }

    @Test
    void whatExclusionsWouldForgetIsCounted() throws LibraryException {
        Library library = fixture.library();
        assertEquals(0, library.countLeftOut(List.of(), false));
        assertEquals(2, library.countLeftOut(List.of("raw/"), false));
        assertEquals(2, library.countLeftOut(List.of("*.gif"), false));
        assertEquals(3, library.countLeftOut(List.of("*.gif", "raw/**"), false));
        assertEquals(3, fixture.library().status().indexed(), "counting forgets nothing");
    }

    @Test
    void aPatternThatMakesNoSenseIsSaid() {
        LibraryException e =
                assertThrows(
                        LibraryException.class,
                        () -> fixture.library().countLeftOut(List.of("{a"), false));
        assertEquals(LibraryException.Problem.WRONG_EXCLUSION, e.problem());
    }

    @Test
    void aRunOverAllPassesByAFolderThatIsLeftAlone() throws Exception {
        Path other = folder.resolve("other");
        fixture.library().addFolder(Files.createDirectories(other));
        fixture.file("new.gif", "40");
        FakeEngine.write(other.resolve("new.gif"), "50");
        IndexingReport report =
                fixture.library().newRun(List.of(), options(Set.of(fixture.media()))).execute();
        assertEquals(1, report.indexed());
        assertEquals(0, report.removed(), "what is left alone is not forgotten");
        assertEquals(4, fixture.library().status().indexed());
    }

    @Test
    void aGentleRunDoesTheSame() throws Exception {
        fixture.file("new.gif", "40");
        assertEquals(1, fixture.library().newRun(List.of(), options(Set.of())).execute().indexed());
    }

    @Test
    void aRestIsNoLongerThanItMustBeAndEndsWithTheRun() throws Exception {
        RunControl control = new RunControl();
        long began = System.nanoTime();
        control.rest(Duration.ofMillis(20));
        assertTrue(System.nanoTime() - began >= Duration.ofMillis(20).toNanos());
        control.cancel();
        assertThrows(InterruptedException.class, () -> control.rest(Duration.ofHours(1)));
    }

    private static IndexingOptions options(Set<Path> leftAlone) {
        return new IndexingOptions(
                1, List.of(), false, Set.of(), IndexingOptions.Pace.GENTLE, leftAlone);
    }
}
