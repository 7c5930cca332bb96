package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import semblance.library.FileVectors.FileVector;
import semblance.library.PreviewException;
import semblance.media.TimeSpan;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Prints the vectors of single files. */
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        description =
                "Prints the vectors that a model gives files, as one JSON object a line and sample.")
final class EmbedCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--model", required = true, paramLabel = "ID", description = "The model.")
    private String model = "";

    @ArgGroup(multiplicity = "1")
    private Inputs inputs = new Inputs();

    @Option(
            names = "--raw",
            description =
                    "The model's own output before normalisation; for the built-in models it is the unit vector.")
    private boolean raw;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    EmbedCommand(Program program) {
        this.program = program;
    }

    /** Files or words. */
    static final class Inputs {
        @Parameters(
                paramLabel = "FILE",
                arity = "1..*",
                description = "Pictures, sounds or videos.")
        private List<Path> files = List.of();

        @Option(
                names = "--text",
                arity = "1..*",
                paramLabel = "T",
                description = "Words, for a model that reads them.")
        private List<String> texts = List.of();
    }

    /** One sample's vector, as JSON has it; times in seconds. */
    @SuppressWarnings("ArrayRecordComponent") // never compared: it only carries the numbers out
    record Line(
            String input,
            String model,
            float[] vector,
            @Nullable Double start,
            @Nullable Double end) {}

    @Override
    public Integer call() throws Exception {
        if (!program.models().has(model)) {
            throw ModelMissingException.of(model, program.models().catalog());
        }
        if (!inputs.texts.isEmpty()) {
            throw new UsageException("The model " + model + " does not read words.");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (raw) {
            err.println(
                    "The model "
                            + model
                            + " has no output before normalisation: these are its unit vectors.");
            err.flush();
        }
        boolean failed = false;
        for (Path file : inputs.files) {
            try {
                for (FileVector vector : program.vectors().of(file, model)) {
                    TimeSpan span = vector.span();
                    Json.print(
                            out,
                            new Line(
                                    file.toString(),
                                    model,
                                    vector.vector(),
                                    span == null ? null : span.startSeconds(),
                                    span == null ? null : span.endSeconds()));
                }
            } catch (PreviewException e) {
                err.println(e.getMessage());
                err.flush();
                failed = true;
            }
        }
        return failed ? ExitCode.SOME_FILES_FAILED : ExitCode.DONE;
    }
}
