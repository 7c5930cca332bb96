package semblance.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes until there is a window: the program folder as it is shipped against an empty
 * JavaFX window on the same JDK and jars, in fresh processes that take turns. The clock is that of
 * this process, from before a start until the line arrives that says that a frame is drawn. The
 * home is a temporary one; nothing of the person is touched.
 *
 * <p>Run by {@code mvn -q -DskipTests package exec:exec@start -Dargs="ROUNDS FOLDER"}, on a
 * display; FOLDER, of media, makes the library that is opened.
 */
public final class StartBench {
    private static final int ROUNDS = 9;
    private static final int CACHE_SECONDS = 180;
    private static final String EMPTY = "empty JavaFX window";

    private final Path home;
    private final Path program = Path.of(System.getProperty("semblance.home", "target/semblance"));
    private final Path cache;
    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    private StartBench(Path home) {
        this.home = home;
        this.cache = home.resolve("start.aot");
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        StartBench bench = new StartBench(Files.createTempDirectory("semblance-start-bench"));
        if (args.length > 1) {
            bench.process(bench.semblance(false, "index", args[1], "--quiet")).waitFor();
        }
        bench.makeCache();
        for (int round = 0; round < rounds; round++) {
            bench.round();
        }
        bench.print();
        System.exit(0);
    }

    private void makeCache() throws IOException, InterruptedException {
        Process process = process(semblance(true));
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CACHE_SECONDS);
            while (!Files.exists(cache) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } finally {
            end(process);
        }
        if (!Files.exists(cache)) {
            System.out.println("There is no AOT cache, so nothing is measured with one.");
        }
    }

    private void round() throws IOException, InterruptedException {
        time(EMPTY, emptyWindow(), "window");
        time("first window", semblance(true), "frame");
        time("first window, without the AOT cache", semblance(false), "frame");
        time("window with its library", semblance(true), "window");
        time("window with its library, without", semblance(false), "window");
    }

    private void time(String what, List<String> command, String word)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = process(command);
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.equals("start: " + word)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IOException(what + ": it ended before it said " + word);
            }
            millis.computeIfAbsent(what, _ -> new ArrayList<>())
                    .add((System.nanoTime() - begin) / 1e6);
        } finally {
            end(process);
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private Process process(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        for (String folder :
                List.of("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")) {
            builder.environment().put(folder, home.toString());
        }
        builder.environment().put("APPDATA", home.toString());
        builder.environment().put("LOCALAPPDATA", home.toString());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** What the launcher runs, but for its search for a JDK. */
    private List<String> semblance(boolean cached, String... args) throws IOException {
        List<String> command = java();
        command.add("--add-modules=jdk.incubator.vector");
        command.add("-Xlog:disable");
        if (cached) {
            command.add("-XX:AOTCache=" + cache);
            command.add("-Dsemblance.start.cache=" + cache);
        }
        command.addAll(
                List.of(
                        "-Dsemblance.start.report=true",
                        "-Dsemblance.home=" + program.toAbsolutePath(),
                        "-classpath",
                        jar(),
                        "semblance.Main"));
        command.addAll(List.of(args));
        return command;
    }

    private List<String> emptyWindow() throws IOException {
        List<String> command = java();
        String classes = Path.of("target", "test-classes").toAbsolutePath().toString();
        command.addAll(
                List.of(
                        "-classpath",
                        jar() + File.pathSeparator + classes,
                        "semblance.bench.EmptyWindow"));
        return command;
    }

    private List<String> java() {
        return new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.home=" + home));
    }

    /** The jar that names all others. */
    private String jar() throws IOException {
        try (var jars = Files.newDirectoryStream(program.resolve("lib"), "semblance-*.jar")) {
            return jars.iterator().next().toAbsolutePath().toString();
        }
    }

    private void print() {
        double empty = median(millis.getOrDefault(EMPTY, List.of()));
        millis.forEach((what, all) ->
                System.out.println(
                        String.format(
                                Locale.ROOT,
                                "%-40s %6.0f ms (%.0f to %.0f)  = %.2f times the empty one",
                                what,
                                median(all),
                                Collections.min(all),
                                Collections.max(all),
                                median(all) / empty)));
    }

    private static double median(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
