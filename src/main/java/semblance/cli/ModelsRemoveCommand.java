package semblance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Deletes a model. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description =
                "Deletes an installed model, or what has arrived of it; libraries keep their vectors.")
final class ModelsRemoveCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "ID", description = "The model.")
    private String id = "";

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    ModelsRemoveCommand(Program program) {
        this.program = program;
    }

    /** What was deleted, as JSON has it. */
    record Report(String removed, long bytes) {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        long bytes = program.models().remove(id);
        if (json) {
            Json.print(out, new Report(id, bytes));
        } else {
            out.println(
                    "Removed: " + id + ", " + CommandLineProgram.size(bytes) + " are free again.");
        }
        out.flush();
        return ExitCode.DONE;
    }
}
