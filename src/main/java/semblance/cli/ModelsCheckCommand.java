package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import semblance.models.InstalledModel;
import semblance.models.ModelCheck;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Tells whether models are intact. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads all files of a model, or of all models, and tells whether they are as they were installed.")
final class ModelsCheckCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The model (default: all).")
    private @Nullable String id;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    ModelsCheckCommand(Program program) {
        this.program = program;
    }

    /** A model, as JSON has it. */
    record Model(String id, boolean intact, boolean verified, List<String> problems) {}

    /** The models, as JSON has them. */
    record Report(List<Model> models) {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Model> models = new ArrayList<>();
        for (String one : ids()) {
            ModelCheck check =
                    ModelWork.withProgress(err, listener -> program.models().check(one, listener));
            models.add(new Model(one, check.isIntact(), check.isVerified(), check.problems()));
        }
        boolean isIntact = models.stream().allMatch(Model::intact);
        if (json) {
            Json.print(out, new Report(models));
        } else {
            models.forEach(model -> print(model, out));
            if (models.isEmpty()) {
                out.println("No model is installed; the built-in ones need no check.");
            }
        }
        out.flush();
        return isIntact ? ExitCode.DONE : ExitCode.MODEL_MISSING;
    }

    private List<String> ids() {
        if (id != null) {
            return List.of(id);
        }
        List<String> ids = new ArrayList<>(program.models().damaged());
        program.models().installed().stream().map(InstalledModel::id).forEach(ids::add);
        ids.sort(null);
        return ids;
    }

    private static void print(Model model, PrintWriter out) {
        if (model.intact()) {
            out.println(
                    model.id()
                            + ": as it was installed"
                            + (model.verified() ? ", verified." : "; not an official model."));
            return;
        }
        model.problems().forEach(problem -> out.println(model.id() + ": " + problem));
        out.println(model.id() + ": install it again, or remove it.");
    }
}
