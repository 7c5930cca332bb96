package semblance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import semblance.models.Installation;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Installs a model from the network. */
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        description = "Downloads a model and verifies it; goes on where an earlier download ended.")
final class ModelsGetCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "ID", description = "The model.")
    private String id = "";

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    ModelsGetCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Installation done =
                ModelWork.withProgress(err, listener -> program.models().install(id, listener));
        ModelWork.tell(done, json, out, err);
        return ExitCode.DONE;
    }
}
