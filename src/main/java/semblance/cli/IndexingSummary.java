package semblance.cli;

import semblance.library.IndexingReport;

import java.util.List;
import java.util.Locale;

/** What an indexing run did, as JSON has it. */
record IndexingSummary(
        long indexed,
        long unchanged,
        long moved,
        long removed,
        long failed,
        double seconds,
        List<Failure> failures) {

    /** A file that failed. */
    record Failure(String path, String stage, String reason) {}

    static IndexingSummary of(IndexingReport report) {
        return new IndexingSummary(
                report.indexed(),
                report.unchanged(),
                report.moved(),
                report.removed(),
                report.failures().size(),
                report.took().toMillis() / 1000.0,
                report.failures().stream()
                        .map(failed ->
                                new Failure(
                                        failed.path().toString(),
                                        failed.stage().word(),
                                        failed.reason()))
                        .toList());
    }

    static String sentence(IndexingReport report) {
        return String.format(
                Locale.ROOT,
                "%s: %,d indexed, %,d unchanged, %,d moved or copied, %,d removed, %,d failed, in %.1f s.",
                report.cancelled() ? "Stopped early" : "Done",
                report.indexed(),
                report.unchanged(),
                report.moved(),
                report.removed(),
                report.failures().size(),
                report.took().toMillis() / 1000.0);
    }
}
