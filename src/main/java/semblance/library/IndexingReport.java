package semblance.library;

import java.time.Duration;
import java.util.List;

/**
 * What an indexing run did.
 *
 * @param failures of this run and, for files unchanged since they failed, of earlier ones
 * @param notices what a person should know besides, each one sentence: folders that could not be
 *     read or are offline
 * @param cancelled the run was ended early; what it had done is kept
 */
public record IndexingReport(
        long indexed,
        long unchanged,
        long moved,
        long removed,
        List<FileOutcome.Failed> failures,
        List<String> notices,
        Duration took,
        boolean cancelled) {
    public IndexingReport {
        failures = List.copyOf(failures);
        notices = List.copyOf(notices);
    }
}
