package semblance;

import semblance.cli.CommandLineProgram;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the program: its window, or the command that is named. */
public final class Main {
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger LUCENE_LOG = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** Runs the command that {@code args} name; without any, opens the window. */
    public static void main(String[] args) {
        // Lucene tells at each start which processor it found; nobody asked.
        LUCENE_LOG.setLevel(Level.WARNING);
        int exitCode =
                args.length == 0
                        ? WindowProgram.run()
                        : CommandLineProgram.run(Composition.ofThisSystem().program(), args);
        System.exit(exitCode);
    }
}
