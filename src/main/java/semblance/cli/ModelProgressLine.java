package semblance.cli;

import org.jspecify.annotations.Nullable;

import semblance.models.ModelProgress;

import java.time.Duration;

/** How far the work on a model is, in one line. */
final class ModelProgressLine {
    private ModelProgressLine() {}

    static String of(@Nullable ModelProgress progress) {
        if (progress == null) {
            return "";
        }
        if (!progress.note().isEmpty()) {
            return progress.note();
        }
        String what =
                switch (progress.step()) {
                    case DOWNLOADING -> "";
                    case VERIFYING -> "verifying ";
                    case COPYING -> "copying ";
                    case READING -> "reading ";
                };
        String name = what + ResultTable.printable(progress.file());
        String done = CommandLineProgram.size(progress.bytes());
        if (progress.total() == 0) {
            return progress.bytes() == 0 ? name : done + "  " + rate(progress) + name;
        }
        Duration left = progress.left();
        return ProgressPrinter.bar((double) progress.bytes() / progress.total())
                + "  "
                + done
                + " of "
                + CommandLineProgram.size(progress.total())
                + "  "
                + rate(progress)
                + (left == null ? "" : ProgressPrinter.clock(left) + " left  ")
                + name;
    }

    private static String rate(ModelProgress progress) {
        long rate = Math.round(progress.bytesPerSecond());
        return rate == 0 ? "" : CommandLineProgram.size(rate) + "/s  ";
    }
}
