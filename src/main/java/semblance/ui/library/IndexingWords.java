package semblance.ui.library;

import semblance.library.IndexingProgress;
import semblance.library.IndexingReport;
import semblance.ui.look.Words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an indexing run does and did, in words. */
final class IndexingWords {
    private static final double SLOW = 10;
    private static final String SEPARATOR = " \u00b7 ";

    private IndexingWords() {}

    static String phase(IndexingProgress progress) {
        return switch (progress.phase()) {
            case SCANNING -> "Looking for files";
            case PREPARING -> "Preparing";
            case INDEXING -> "Indexing";
            case PAUSED -> "Paused";
            case FINISHED -> "Finishing";
            case CANCELLED -> "Stopping";
        };
    }

    /** Returns counts, rate and time left, as far as they are known. */
    static String figures(IndexingProgress progress) {
        List<String> parts = new ArrayList<>();
        if (progress.phase() == IndexingProgress.Phase.PREPARING) {
            // What is being done is told beside it, and no file is done meanwhile.
            return "";
        }
        if (progress.phase() == IndexingProgress.Phase.SCANNING) {
            parts.add(Words.number(progress.found()) + " found");
        } else {
            parts.add(Words.number(progress.done()) + " of " + Words.number(progress.found()));
        }
        if (progress.filesPerSecond() > 0) {
            String pattern = progress.filesPerSecond() < SLOW ? "%.1f files/s" : "%.0f files/s";
            parts.add(String.format(Locale.ROOT, pattern, progress.filesPerSecond()));
        }
        Duration left = progress.left();
        if (left != null && progress.phase() == IndexingProgress.Phase.INDEXING) {
            parts.add("about " + Words.wait(left) + " left");
        }
        return String.join(SEPARATOR, parts);
    }

    /** Returns a run's report in one line, without its failures. */
    static String summary(IndexingReport report) {
        List<String> parts = new ArrayList<>();
        add(parts, report.indexed(), "indexed");
        add(parts, report.moved(), "moved");
        add(parts, report.removed(), "removed");
        add(parts, report.unchanged(), "unchanged");
        String done = parts.isEmpty() ? "No files found" : String.join(SEPARATOR, parts);
        String start = report.cancelled() ? "Stopped, what was done is kept" : "Up to date";
        return start + SEPARATOR + done + SEPARATOR + Words.took(report.took());
    }

    private static void add(List<String> parts, long n, String word) {
        if (n > 0) {
            parts.add(Words.number(n) + " " + word);
        }
    }
}
