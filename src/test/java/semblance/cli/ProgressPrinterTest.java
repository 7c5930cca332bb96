package semblance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import semblance.library.IndexingProgress;
import semblance.library.IndexingProgress.Phase;

import java.time.Duration;

class ProgressPrinterTest {
    @Test
    void whileScanningOnlyWhatWasFoundIsKnown() {
        assertEquals(
                "Looking for files: 12,345 found",
                ProgressPrinter.line(at(Phase.SCANNING, 12_345, 0, 0, 0, null)));
    }

    @Test
    void whileIndexingTheBarTheRateAndTheTimeLeftAreShown() {
        assertEquals(
                "[############------------]  50 %  1,000 of 2,000  33.3/s  1:02:03 left  7 failed",
                ProgressPrinter.line(
                        at(Phase.INDEXING, 2000, 1000, 7, 33.33, Duration.ofSeconds(3723))));
        assertEquals(
                "[------------------------]   0 %  0 of 3  0.0/s",
                ProgressPrinter.line(at(Phase.INDEXING, 3, 0, 0, 0, null)));
        assertEquals(
                "[################--------]  66 %  2 of 3  1.0/s  0:09 left",
                ProgressPrinter.line(at(Phase.INDEXING, 3, 2, 0, 1, Duration.ofSeconds(9))));
    }

    @Test
    void aPausedRunTellsNoTimeLeft() {
        assertEquals(
                "[############------------]  50 %  1 of 2  0.0/s",
                ProgressPrinter.line(at(Phase.PAUSED, 2, 1, 0, 0, null)));
    }

    @Test
    void theBarIsFullOnlyWhenAllIsDone() {
        assertEquals(
                "[#######################-]  99 %  9,999 of 10,000  0.0/s",
                ProgressPrinter.line(at(Phase.INDEXING, 10_000, 9999, 0, 0, null)));
        assertEquals(
                "[########################] 100 %  2 of 2  0.0/s",
                ProgressPrinter.line(at(Phase.FINISHED, 2, 2, 0, 0, null)));
        assertEquals(
                "[########################] 100 %  0 of 0  0.0/s",
                ProgressPrinter.line(at(Phase.FINISHED, 0, 0, 0, 0, null)));
        assertEquals(
                "[############------------]  50 %  1 of 2  0.0/s  1 failed",
                ProgressPrinter.line(at(Phase.CANCELLED, 2, 1, 1, 0, null)));
    }

    private static IndexingProgress at(
            Phase phase, long found, long done, long failed, double rate, @Nullable Duration left) {
        return new IndexingProgress(phase, found, done, failed, rate, left, "");
    }
}
