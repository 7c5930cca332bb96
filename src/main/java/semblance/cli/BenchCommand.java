package semblance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import semblance.bench.Figure;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Measures the program on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures decoding, embedding, indexing and searching on this machine, with media of its own making.")
final class BenchCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--quick", description = "Fewer runs over less.")
    private boolean quick;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    BenchCommand(Program program) {
        this.program = program;
    }

    /** The figures, as JSON has them. */
    record Report(String java, String system, int processors, List<Figure> figures) {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Figure> figures =
                program.benchmark()
                        .run(
                                quick,
                                what -> {
                                    err.println("measuring: " + what);
                                    err.flush();
                                });
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        int processors = Runtime.getRuntime().availableProcessors();
        if (json) {
            Json.print(out, new Report(Runtime.version().toString(), system, processors, figures));
        } else {
            out.println(
                    "Java "
                            + Runtime.version()
                            + ", "
                            + system
                            + ", "
                            + processors
                            + " processors");
            figures.forEach(figure -> out.println(line(figure)));
        }
        out.flush();
        return ExitCode.DONE;
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
