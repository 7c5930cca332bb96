package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import semblance.models.ImportRequest;
import semblance.models.Installation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Installs a model from files that are here. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Installs a model from files on this computer or a drive: weights, and the vocabulary and configuration beside them.")
final class ModelsImportCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(
            paramLabel = "FILE-OR-FOLDER",
            arity = "1..*",
            description = "The files, or a folder with them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--family",
            paramLabel = "F",
            description = "Which network the weights are for, where they are not official ones.")
    private @Nullable String family;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "An own id, for weights that are not official ones.")
    private @Nullable String id;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    ModelsImportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ImportRequest request = new ImportRequest(paths, family, id);
        Installation done =
                ModelWork.withProgress(
                        err, listener -> program.models().importFrom(request, listener));
        ModelWork.tell(done, json, out, err);
        return ExitCode.DONE;
    }
}
