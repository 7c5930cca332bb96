package semblance.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class HandoverTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final BlockingQueue<List<Path>> arrived = new LinkedBlockingQueue<>();

    @Test
    void filesOfASecondStartArriveAtTheFirst() throws Exception {
        Path socket = folder.resolve("run/a.sock");
        Path file = Path.of("/pictures/Bücher 日本.jpg");
        try (Handover _ = Handover.listen(socket, arrived::add)) {
            assertTrue(Handover.hand(socket, List.of(file)));
            assertEquals(List.of(file), arrived.poll(10, TimeUnit.SECONDS));
            assertTrue(Handover.hand(socket, List.of()));
            assertEquals(List.of(), arrived.poll(10, TimeUnit.SECONDS));
        }
        assertFalse(Handover.hand(socket, List.of(file)), "nobody listens any more");
        assertFalse(Files.exists(socket));
    }

    @Test
    void onlyThePersonMayLookIntoTheFolder() throws Exception {
        Path socket = folder.resolve("run/a.sock");
        try (Handover _ = Handover.listen(socket, arrived::add)) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(socket.getParent())));
        }
    }

    @Test
    void whatADeadProgramLeftIsNobodyAndIsReplaced() throws Exception {
        Path socket = folder.resolve("a.sock");
        Files.writeString(socket, "left behind");
        assertFalse(Handover.hand(socket, List.of()));
        try (Handover _ = Handover.listen(socket, arrived::add)) {
            assertTrue(Handover.hand(socket, List.of()));
        }
    }

    @Test
    void eachLibraryHasAShortNameOfItsOwn() throws IOException {
        Path runtime = OwnFolder.runtime(Map.of("XDG_RUNTIME_DIR", folder.toString()), folder);
        assertEquals(folder.resolve("semblance"), runtime);
        assertEquals(
                folder.resolve("run"),
                OwnFolder.runtime(Map.of("XDG_RUNTIME_DIR", "/not/there"), folder));
        Path one = OwnFolder.socket(runtime, Path.of("/one"));
        assertFalse(one.equals(OwnFolder.socket(runtime, Path.of("/two"))));
        assertEquals(16 + ".sock".length(), String.valueOf(one.getFileName()).length());
    }
}
