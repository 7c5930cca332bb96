package semblance.ui.bench;

import semblance.bench.Figure;
import semblance.bench.WindowBench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * How long it takes until there is a window, against an empty JavaFX window on the same JDK and
 * jars, and how long frames of the grid take, against those of JavaFX's own list. All in fresh
 * processes that take turns; the clock of a start is that of this process, from before it until the
 * line arrives that says that a frame is drawn. The home is a temporary one; nothing of the person
 * is touched. For one thread.
 */
public final class WindowFigures implements WindowBench {
    private static final int ROUNDS = 9;
    private static final int QUICK_ROUNDS = 3;
    private static final int CACHE_SECONDS = 180;
    private static final int FRAME_ROUNDS = 5;
    private static final String EMPTY = "start: empty JavaFX window";
    private static final String FRAME = "frames: ";
    private static final String LIST = "frame of a plain JavaFX list";

    /** What is told of frames, in the order of a line of {@link FrameRun}. */
    private static final List<String> KINDS =
            List.of(", median", ", 95th percentile", ", work on the JavaFX thread");

    private final Path program;

    /**
     * @param program the folder that the program lies in, with its assets
     */
    public WindowFigures(Path program) {
        this.program = program;
    }

    /** An installed program has Java, but not the command that starts it. */
    @Override
    public boolean isPossible() {
        return Processes.hasJava();
    }

    @Override
    public List<Figure> measure(boolean quick, Consumer<String> progress) throws Exception {
        Path home = Files.createTempDirectory("semblance-window");
        try {
            Processes processes = new Processes(home, program);
            progress.accept("scrolling through 100,000 results");
            List<Figure> figures = new ArrayList<>(frames(processes, quick ? 1 : FRAME_ROUNDS));
            progress.accept("starting the window, again and again");
            figures.addAll(starts(processes, quick ? QUICK_ROUNDS : ROUNDS));
            return figures;
        } finally {
            Processes.delete(home);
        }
    }

    private static List<Figure> frames(Processes processes, int rounds) throws Exception {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            Process process = processes.start(processes.own("semblance.ui.bench.FrameRun"));
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(FRAME)) {
                        frame(line.substring(FRAME.length()).split(" ", -1), millis);
                    }
                }
            } finally {
                Processes.end(process);
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (String kind : KINDS) {
            Map<String, List<Double>> ofKind = new LinkedHashMap<>(millis);
            ofKind.keySet().removeIf(what -> !what.endsWith(kind));
            figures.addAll(figures(ofKind, LIST + kind, "a plain list"));
        }
        return figures;
    }

    private static void frame(String[] words, Map<String, List<Double>> millis) {
        String what =
                words[0].equals("0")
                        ? LIST
                        : "frame of 100,000 results, pictures of " + words[0] + " px";
        for (int i = 0; i < KINDS.size(); i++) {
            millis.computeIfAbsent(what + KINDS.get(i), _ -> new ArrayList<>())
                    .add(Double.parseDouble(words[i + 1]));
        }
    }

    private static List<Figure> starts(Processes processes, int rounds) throws Exception {
        boolean cached = makeCache(processes);
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            List<String> empty = processes.own("semblance.ui.bench.EmptyWindow");
            time(EMPTY, processes, empty, "window", millis);
            List<String> plain = processes.semblance(false);
            time("start: first window, no cache", processes, plain, "frame", millis);
            time("start: window with its library, no cache", processes, plain, "window", millis);
            if (cached) {
                List<String> quick = processes.semblance(true);
                time("start: first window", processes, quick, "frame", millis);
                time("start: window with its library", processes, quick, "window", millis);
            }
        }
        return figures(millis, EMPTY, "an empty window");
    }

    /**
     * @param base what the others are compared with, under this name
     */
    private static List<Figure> figures(
            Map<String, List<Double>> millis, String base, String name) {
        double baseMillis = median(millis.getOrDefault(base, List.of()));
        List<Figure> figures = new ArrayList<>();
        millis.forEach((what, all) -> {
            List<Double> sorted = all.stream().sorted().toList();
            boolean isBase = what.equals(base);
            figures.add(
                    new Figure(
                            what,
                            "ms",
                            median(all),
                            sorted.getFirst(),
                            sorted.getLast(),
                            isBase ? null : name,
                            isBase ? null : baseMillis / median(all)));
        });
        return figures;
    }

    /** The program makes its cache in the background after its first start. */
    private static boolean makeCache(Processes processes) throws Exception {
        Process process = processes.start(processes.semblance(true));
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CACHE_SECONDS);
            while (!Files.exists(processes.cache()) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } finally {
            Processes.end(process);
        }
        return Files.exists(processes.cache());
    }

    private static void time(
            String what,
            Processes processes,
            List<String> command,
            String word,
            Map<String, List<Double>> millis)
            throws Exception {
        long begin = System.nanoTime();
        Process process = processes.start(command);
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
            Processes.end(process);
        }
    }

    private static double median(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
