package semblance.cli;

import org.jspecify.annotations.Nullable;

import semblance.library.IndexingProgress;
import semblance.library.IndexingRun;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Shows how far a run is: a bar that moves on a terminal, a line every few seconds elsewhere. */
final class ProgressPrinter {
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final int BAR = 24;
    private static final int LINE = 79;

    private final PrintWriter err;
    private final boolean quiet;
    private final boolean terminal;
    private @Nullable Thread thread;

    ProgressPrinter(PrintWriter err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
        this.terminal = isTerminal();
    }

    @SuppressWarnings(
            "SystemConsoleNull") // JDK 25 returns null again where input or output is redirected
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void follow(IndexingRun run) {
        follow(() -> line(run.progress()));
    }

    /** Prints what {@code lines} gives, now and then; nothing where it gives nothing. */
    void follow(Supplier<String> lines) {
        if (!quiet) {
            thread =
                    Thread.ofPlatform()
                            .daemon()
                            .name("progress")
                            .start(() -> printUntilInterrupted(lines));
        }
    }

    void stop() {
        Thread printing = thread;
        if (printing == null) {
            return;
        }
        printing.interrupt();
        try {
            printing.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (terminal) {
            err.print("\r" + " ".repeat(LINE) + "\r");
            err.flush();
        }
    }

    private void printUntilInterrupted(Supplier<String> lines) {
        try {
            while (true) {
                Thread.sleep(terminal ? ON_TERMINAL : ELSEWHERE);
                String line = lines.get();
                if (line.isEmpty()) {
                    continue;
                }
                err.print(terminal ? "\r" + padded(line) : line + System.lineSeparator());
                err.flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String padded(String line) {
        return line.length() >= LINE
                ? line.substring(0, LINE)
                : line + " ".repeat(LINE - line.length());
    }

    static String line(IndexingProgress progress) {
        return switch (progress.phase()) {
            case SCANNING ->
                    String.format(Locale.ROOT, "Looking for files: %,d found", progress.found());
            case PREPARING -> progress.current();
            case INDEXING, PAUSED, FINISHED, CANCELLED -> {
                double share =
                        progress.found() == 0 ? 1 : (double) progress.done() / progress.found();
                Duration left = progress.left();
                yield String.format(
                        Locale.ROOT,
                        "%s  %,d of %,d  %.1f/s%s%s",
                        bar(share),
                        progress.done(),
                        progress.found(),
                        progress.filesPerSecond(),
                        left == null ? "" : "  " + clock(left) + " left",
                        progress.failed() == 0 ? "" : "  " + progress.failed() + " failed");
            }
        };
    }

    /** Returns a bar that is full only when all is done. */
    static String bar(double share) {
        int filled = (int) (share * BAR);
        return String.format(
                Locale.ROOT,
                "[%s] %3.0f %%",
                "#".repeat(filled) + "-".repeat(BAR - filled),
                Math.floor(100 * share));
    }

    static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        time.toHours(),
                        time.toMinutesPart(),
                        time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutesPart(), time.toSecondsPart());
    }
}
