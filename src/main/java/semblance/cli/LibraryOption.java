package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Names the library that a command works on. */
final class LibraryOption {
    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "The library's own folder (default: in the user's data folder).")
    private @Nullable Path library;

    Path in(Program program) {
        return library == null ? program.defaultLibrary() : library;
    }
}
