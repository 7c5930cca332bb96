package semblance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/** Chooses a model. */
@Command(
        name = "use",
        mixinStandardHelpOptions = true,
        description =
                "Chooses a model for the kinds of file that it compares, in the place of the best one.")
final class ModelsUseCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "ID", description = "The model.")
    private String id = "";

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    ModelsUseCommand(Program program) {
        this.program = program;
    }

    /** The choices, as JSON has them, the newest first. */
    record Report(String use, List<String> models) {}

    @Override
    public Integer call() throws Exception {
        if (!program.models().has(id)) {
            throw ModelMissingException.of(id, program.models().catalog());
        }
        List<String> chosen =
                program.settings()
                        .update(settings -> settings.withModelChoice(it -> it.withFirst(id)))
                        .modelChoice()
                        .chosen();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, new Report(id, chosen));
        } else {
            out.println("In use: " + id + ".");
        }
        out.flush();
        return ExitCode.DONE;
    }
}
