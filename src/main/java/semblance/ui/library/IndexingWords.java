package semblance.ui.library;

import semblance.library.IndexingProgress;
import semblance.library.IndexingReport;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What an indexing run does and did, in words. */
final class IndexingWords {
    private static final double SLOW = 10;

    private IndexingWords() {}

    static String phase(IndexingProgress progress) {
        return switch (progress.phase()) {
            case SCANNING -> Texts.of("library.phase.scanning");
            case PREPARING -> Texts.of("library.phase.preparing");
            case INDEXING -> Texts.of("library.phase.indexing");
            case PAUSED -> Texts.of("library.phase.paused");
            case FINISHED -> Texts.of("library.phase.finishing");
            case CANCELLED -> Texts.of("library.phase.stopping");
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
            parts.add(Texts.of("library.found", progress.found()));
        } else {
            parts.add(Texts.of("library.done.of", progress.done(), progress.found()));
        }
        if (progress.filesPerSecond() > 0) {
            parts.add(
                    Texts.of(
                            "library.rate",
                            Words.decimal(
                                    progress.filesPerSecond(),
                                    progress.filesPerSecond() < SLOW ? 1 : 0)));
        }
        Duration left = progress.left();
        if (left != null && progress.phase() == IndexingProgress.Phase.INDEXING) {
            parts.add(Texts.of("library.left", Words.wait(left)));
        }
        return Words.line(parts);
    }

    /** Returns a run's report in one line, without its failures. */
    static String summary(IndexingReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(
                report.cancelled()
                        ? Texts.of("library.report.stopped")
                        : Texts.of("library.report.done"));
        int facts = parts.size();
        add(parts, report.indexed(), Texts.of("library.report.indexed", report.indexed()));
        add(parts, report.moved(), Texts.of("library.report.moved", report.moved()));
        add(parts, report.removed(), Texts.of("library.report.removed", report.removed()));
        add(parts, report.unchanged(), Texts.of("library.report.unchanged", report.unchanged()));
        if (parts.size() == facts) {
            parts.add(Texts.of("library.report.nothing"));
        }
        parts.add(Words.took(report.took()));
        return Words.line(parts);
    }

    private static void add(List<String> parts, long n, String words) {
        if (n > 0) {
            parts.add(words);
        }
    }
}
