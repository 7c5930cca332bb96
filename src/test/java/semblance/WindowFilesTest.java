package semblance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.cli.CommandLineProgram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class WindowFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Optional<List<Path>> of(String... arguments) {
        return WindowFiles.of(List.of(arguments), CommandLineProgram.COMMANDS::contains);
    }

    @Test
    void withoutArgumentsTheWindowOpens() {
        assertEquals(Optional.of(List.of()), of());
    }

    @Test
    void filesThatAreThereOpenTheWindow() throws IOException {
        Path file = Files.createFile(folder.resolve("a picture.jpg"));
        assertEquals(Optional.of(List.of(file)), of(file.toString()));
        assertEquals(Optional.of(List.of(file)), of(file.toUri().toString()));
        assertEquals(Optional.of(List.of(file)), of("--find-similar", file.toString()));
        assertEquals(Optional.of(List.of(file, folder)), of(file.toString(), folder.toString()));
    }

    @Test
    void aFileThatIsGoneIsAskedForAnyhowWhereThatIsSaid() {
        Path gone = folder.resolve("gone.jpg");
        assertEquals(Optional.of(List.of(gone)), of("--find-similar", gone.toString()));
    }

    @Test
    void commandsOptionsAndMisspeltWordsAreTheCommandLines() throws IOException {
        Path file = Files.createFile(folder.resolve("index"));
        assertEquals(Optional.empty(), of("index", file.toString()));
        assertEquals(Optional.empty(), of("--help"));
        assertEquals(Optional.empty(), of("serach"));
        assertEquals(Optional.empty(), of(file.toString(), "not there"));
    }
}
