package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import semblance.bench.BenchOptions;
import semblance.bench.BenchResults;
import semblance.bench.Figure;
import semblance.bench.ModelFigures;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/** Measures the program on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures decoding, embedding, indexing and searching on this machine, and each installed model, with media of its own making.")
final class BenchCommand implements Callable<Integer> {
    private static final int USUAL_DIMENSIONS = 512;
    private static final int MOST_DIMENSIONS = 8192;

    /** What a made vector takes beside its numbers, and what building an index takes. */
    private static final int BYTES_BESIDE = 500;

    private final Program program;

    @Option(names = "--quick", description = "Fewer runs over less.")
    private boolean quick;

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "Measures only this model and nothing else; may be repeated.")
    private List<String> models = List.of();

    @Option(
            names = "--pictures",
            paramLabel = "FOLDER",
            description = "Pictures to measure models with, instead of made ones.")
    private @Nullable Path pictures;

    @Option(
            names = "--window",
            description =
                    "Measures only the window: how long it takes to start, against an empty one, and its"
                            + " grid's frames.")
    private boolean window;

    @Option(
            names = "--vectors",
            paramLabel = "N",
            description =
                    "Measures only the formats of an index, with N made vectors: building, searching,"
                            + " recall and size.")
    private @Nullable Integer vectors;

    @Option(
            names = "--dimensions",
            paramLabel = "N",
            description = "How many dimensions the vectors have; usually 512.")
    private @Nullable Integer dimensions;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description =
                    "Measures only this format of an index: float32, int8, int4 or bit1; may be"
                            + " repeated.")
    private List<String> formats = List.of();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many pictures models have in work at once; usually one a processor.")
    private @Nullable Integer workers;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    BenchCommand(Program program) {
        this.program = program;
    }

    /** The figures, as JSON has them. */
    record Report(
            String java,
            String system,
            int processors,
            List<Figure> figures,
            List<ModelFigures> models) {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        BenchOptions options = options();
        BenchResults results =
                program.benchmark()
                        .run(
                                options,
                                what -> {
                                    err.println("measuring: " + what);
                                    err.flush();
                                });
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        int processors = Runtime.getRuntime().availableProcessors();
        if (json) {
            Json.print(
                    out,
                    new Report(
                            Runtime.version().toString(),
                            system,
                            processors,
                            results.figures(),
                            results.models()));
        } else {
            out.println(
                    "Java "
                            + Runtime.version()
                            + ", "
                            + system
                            + ", "
                            + processors
                            + " processors");
            results.figures().forEach(figure -> out.println(line(figure)));
            results.models().forEach(model -> print(model, out));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private BenchOptions options() throws ModelMissingException, UsageException {
        for (String id : models) {
            ModelMissingException.requireInstalled(program, id);
            if (!program.benchmark().measures(id)) {
                throw new UsageException(
                        "The model "
                                + id
                                + " is no network; 'semblance bench' without --model measures what is"
                                + " built in.");
            }
        }
        if (window && !models.isEmpty()) {
            throw new UsageException("Give either --window or --model.");
        }
        if (window && !program.benchmark().measuresWindow()) {
            throw new UsageException(
                    "The installed program brings no 'java' command: measure the window from the"
                            + " program folder that Maven makes.");
        }
        if (vectors != null && (window || !models.isEmpty())) {
            throw new UsageException("Give only one of --vectors, --window and --model.");
        }
        if (vectors == null && (dimensions != null || !formats.isEmpty())) {
            throw new UsageException("--dimensions and --format need --vectors.");
        }
        for (String format : formats) {
            if (!program.benchmark().formats().contains(format)) {
                throw new UsageException(
                        "There is no format '"
                                + format
                                + "'; there are "
                                + String.join(", ", program.benchmark().formats())
                                + ".");
            }
        }
        if (vectors != null) {
            requirePossible(vectors, dimensions == null ? USUAL_DIMENSIONS : dimensions);
        }
        if (workers != null && workers < 1) {
            throw new UsageException("--workers must be at least 1.");
        }
        return new BenchOptions(
                quick,
                Set.copyOf(models),
                pictures,
                window,
                vectors == null
                        ? null
                        : new BenchOptions.Size(
                                vectors,
                                dimensions == null ? USUAL_DIMENSIONS : dimensions,
                                Set.copyOf(formats)),
                workers == null ? Runtime.getRuntime().availableProcessors() : workers);
    }

    private static void requirePossible(int vectors, int dimensions) throws UsageException {
        if (vectors < 1 || dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new UsageException(
                    "--vectors must be at least 1, and --dimensions from 1 to "
                            + MOST_DIMENSIONS
                            + ".");
        }
        long wanted = (long) vectors * (Float.BYTES * dimensions + BYTES_BESIDE);
        long there = Runtime.getRuntime().maxMemory();
        if (wanted > there) {
            throw new UsageException(
                    "So many vectors take "
                            + (wanted >> 20)
                            + " MB of memory, and Java has "
                            + (there >> 20)
                            + " MB: give fewer, or more memory with JAVA_TOOL_OPTIONS=-Xmx.");
        }
    }

    private static void print(ModelFigures model, PrintWriter out) {
        out.println(
                String.format(
                        Locale.ROOT,
                        "%s, in %s (cosine to single precision at least %.5f)",
                        model.model(),
                        model.precision(),
                        model.leastCosine()));
        model.figures().forEach(figure -> out.println("  " + line(figure)));
    }

    private static String line(Figure figure) {
        String ratio =
                figure.ratio() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "  = %.2f times %s",
                                figure.ratio(),
                                figure.baseline());
        return String.format(
                Locale.ROOT,
                "%-48s %10.2f %s (%.2f to %.2f)%s",
                figure.name(),
                figure.median(),
                figure.unit(),
                figure.lowest(),
                figure.highest(),
                ratio);
    }
}
