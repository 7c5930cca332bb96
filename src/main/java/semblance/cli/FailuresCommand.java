package semblance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import semblance.library.FileOutcome;
import semblance.library.Library;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/** Lists the files that could not be indexed. */
@Command(
        name = "failures",
        mixinStandardHelpOptions = true,
        description = "Lists the files that failed, and why.")
final class FailuresCommand implements Callable<Integer> {
    private final Program program;

    @Mixin private final LibraryOption library = new LibraryOption();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    FailuresCommand(Program program) {
        this.program = program;
    }

    /** The failures, as JSON has them. */
    record Report(List<IndexingSummary.Failure> failures) {}

    @Override
    public Integer call() throws Exception {
        try (Library opened = program.libraries().openForSearch(library.in(program))) {
            List<FileOutcome.Failed> failures = opened.failures();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.print(
                        out,
                        new Report(
                                failures.stream()
                                        .map(failed ->
                                                new IndexingSummary.Failure(
                                                        failed.path().toString(),
                                                        failed.stage().word(),
                                                        failed.reason()))
                                        .toList()));
            } else if (failures.isEmpty()) {
                out.println("No file failed.");
            } else {
                for (FileOutcome.Failed failed : failures) {
                    out.println(
                            ResultTable.printable(failed.path().toString())
                                    + "  ("
                                    + failed.stage().word()
                                    + ") "
                                    + failed.reason());
                }
            }
            out.flush();
        }
        return ExitCode.DONE;
    }
}
