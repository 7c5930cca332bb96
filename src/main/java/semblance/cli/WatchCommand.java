package semblance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import semblance.library.FileOutcome;
import semblance.library.IndexingReport;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.LibraryWatch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Keeps folders up to date in the library until it is stopped. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description =
                "Indexes folders, then again whenever something changes in them, until Ctrl-C.")
final class WatchCommand implements Callable<Integer> {
    private final Program program;

    @Mixin private final LibraryOption library = new LibraryOption();

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders to keep up to date.")
    private List<Path> folders = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    WatchCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        try (RunOnTerminal terminal = new RunOnTerminal();
                Library opened = program.libraries().open(library.in(program))) {
            List<Path> absolute = new ArrayList<>();
            for (Path folder : folders) {
                opened.addFolder(folder);
                absolute.add(folder.toAbsolutePath().normalize());
            }
            try (LibraryWatch watch = opened.watch(absolute, program.indexing())) {
                boolean goesOn = update(terminal, opened, absolute);
                err.println("Watching; Ctrl-C stops.");
                err.flush();
                while (goesOn) {
                    Set<Path> changed = watch.awaitChange();
                    goesOn = !changed.isEmpty() && update(terminal, opened, List.copyOf(changed));
                }
            }
        } catch (InterruptedException _) {
            // Ctrl-C between two runs: there is nothing to save.
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    /** Returns whether to go on: a run that Ctrl-C ended was the last. */
    private boolean update(RunOnTerminal terminal, Library opened, List<Path> changed)
            throws LibraryException {
        PrintWriter err = spec.commandLine().getErr();
        IndexingReport report =
                terminal.execute(
                        opened.newRun(changed, program.indexing()), new ProgressPrinter(err, true));
        for (FileOutcome.Failed failed : report.failures()) {
            err.println(
                    "failed ("
                            + failed.stage().word()
                            + ") "
                            + ResultTable.printable(failed.path().toString())
                            + ": "
                            + failed.reason());
        }
        report.notices().forEach(err::println);
        err.println(IndexingSummary.sentence(report));
        err.flush();
        return !report.cancelled();
    }
}
