package semblance;

import semblance.cli.CommandLineProgram;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the program: its window, or the command that is named. */
public final class Main {
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger LUCENE_LOG = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** Runs the command that {@code args} name; without any, or with files, opens the window. */
    public static void main(String[] args) {
        // Lucene tells at each start which processor it found; nobody asked.
        LUCENE_LOG.setLevel(Level.WARNING);
        Optional<List<Path>> window =
                WindowFiles.of(List.of(args), CommandLineProgram.COMMANDS::contains);
        int exitCode =
                window.isPresent()
                        ? WindowProgram.run(window.get())
                        : CommandLineProgram.run(Composition.ofThisSystem().program(), args);
        System.exit(exitCode);
    }
}
