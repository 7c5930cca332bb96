package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import semblance.library.FileOutcome;
import semblance.library.IndexingOptions;
import semblance.library.IndexingReport;
import semblance.library.Library;
import semblance.library.LibraryException;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Brings folders into the library or up to date in it. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description =
                "Adds folders to the library and brings them up to date. Ctrl-C ends it early and keeps what is done.")
final class IndexCommand implements Callable<Integer> {
    private static final int FAILURES_SHOWN = 50;

    private final Program program;

    @Mixin private final LibraryOption library = new LibraryOption();

    @Parameters(
            paramLabel = "FOLDER",
            arity = "1..*",
            description = "Folders to index, with all that is below them.")
    private List<Path> folders = List.of();

    @Option(
            names = "--model",
            paramLabel = "ID",
            description =
                    "Only this model; may be given several times (default: the best for each kind of file).")
    private List<String> models = List.of();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many files are in work at once.")
    private @Nullable Integer workers;

    @ArgGroup private Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    IndexCommand(Program program) {
        this.program = program;
    }

    /** How much is said. */
    static final class Output {
        @Option(names = "--quiet", description = "Prints failures only.")
        private boolean quiet;

        @Option(names = "--json", description = "Ends with one JSON object.")
        private boolean json;
    }

    @Override
    public Integer call() throws Exception {
        IndexingOptions options = options();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder) && !Files.exists(library.in(program))) {
                // Said before a library is made for nothing.
                throw new UsageException(
                        "There is no folder " + folder + ": check the name, or connect its drive.");
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        try (RunOnTerminal terminal = new RunOnTerminal();
                Library opened = program.libraries().open(library.in(program))) {
            for (Path folder : folders) {
                opened.addFolder(folder);
            }
            IndexingReport report =
                    terminal.execute(
                            opened.newRun(folders, options),
                            new ProgressPrinter(err, output.quiet));
            report(report);
            return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FILES_FAILED;
        }
    }

    private IndexingOptions options() throws UsageException, ModelMissingException {
        for (String model : models) {
            ModelMissingException.requireInstalled(program, model);
        }
        Integer count = workers;
        if (count != null && count < 1) {
            throw new UsageException("--workers takes a number from 1 up.");
        }
        IndexingOptions usual = program.indexing();
        Set<String> chosen = models.isEmpty() ? usual.models() : new LinkedHashSet<>(models);
        return new IndexingOptions(
                count == null ? usual.workers() : count,
                usual.exclusions(),
                usual.includeHidden(),
                chosen);
    }

    private void report(IndexingReport report) throws LibraryException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        report.notices().forEach(err::println);
        if (output.json) {
            Json.print(out, IndexingSummary.of(report));
        } else {
            List<FileOutcome.Failed> failures = report.failures();
            for (FileOutcome.Failed failed :
                    failures.subList(0, Math.min(failures.size(), FAILURES_SHOWN))) {
                err.println(
                        "failed ("
                                + failed.stage().word()
                                + ") "
                                + ResultTable.printable(failed.path().toString())
                                + ": "
                                + failed.reason());
            }
            if (failures.size() > FAILURES_SHOWN) {
                err.println(
                        "... and "
                                + (failures.size() - FAILURES_SHOWN)
                                + " more; 'semblance failures' lists them all.");
            }
            if (!output.quiet) {
                out.println(IndexingSummary.sentence(report));
            }
        }
        out.flush();
        err.flush();
    }
}
