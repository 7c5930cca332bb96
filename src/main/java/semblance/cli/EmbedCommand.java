package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import semblance.library.FileVectors;
import semblance.library.FileVectors.FileVector;
import semblance.library.FileVectors.Form;
import semblance.library.LibraryException;
import semblance.library.PreviewException;
import semblance.media.TimeSpan;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Prints the vectors of single files and texts. */
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        description =
                "Prints the vectors that a model gives files or texts, as one JSON object a line: one for each text and"
                        + " picture, one for each keyframe or piece of a film or recording, with its times.")
final class EmbedCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--model", required = true, paramLabel = "ID", description = "The model.")
    private String model = "";

    @ArgGroup(multiplicity = "1")
    private Inputs inputs = new Inputs();

    @Option(
            names = "--raw",
            description =
                    "The model's own output before normalisation; of built-in models, which have none, the unit vector.")
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
        ModelMissingException.requireInstalled(program, model);
        FileVectors vectors = program.vectors();
        if (!inputs.texts.isEmpty() && !vectors.readsTexts(model)) {
            throw new UsageException("The model " + model + " does not read words.");
        }
        PrintWriter err = spec.commandLine().getErr();
        vectors.prepare(
                model,
                step -> {
                    err.println(step);
                    err.flush();
                });
        return inputs.texts.isEmpty() ? embedFiles(vectors, err) : embedTexts(vectors);
    }

    private int embedTexts(FileVectors vectors) throws LibraryException, InterruptedException {
        // One at a time: the first lines come at once, however many follow.
        for (String text : inputs.texts) {
            print(text, vectors.ofTexts(List.of(text), model, form()).getFirst());
        }
        return ExitCode.DONE;
    }

    private int embedFiles(FileVectors vectors, PrintWriter err) throws InterruptedException {
        boolean failed = false;
        for (Path file : inputs.files) {
            try {
                for (FileVector vector : vectors.of(file, model, form())) {
                    print(file.toString(), vector);
                }
            } catch (PreviewException e) {
                String sentence = String.valueOf(e.getMessage());
                String name = file.toString();
                err.println(
                        sentence.contains(name)
                                ? sentence
                                : ResultTable.printable(name) + ": " + sentence);
                err.flush();
                failed = true;
            }
        }
        return failed ? ExitCode.SOME_FILES_FAILED : ExitCode.DONE;
    }

    private Form form() {
        return raw ? Form.RAW : Form.UNIT;
    }

    private void print(String input, FileVector vector) {
        TimeSpan span = vector.span();
        Json.print(
                spec.commandLine().getOut(),
                new Line(
                        input,
                        model,
                        vector.vector(),
                        span == null ? null : span.startSeconds(),
                        span == null ? null : span.endSeconds()));
    }
}
