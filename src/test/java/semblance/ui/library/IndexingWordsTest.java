package semblance.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import semblance.library.IndexingProgress;
import semblance.library.IndexingReport;

import java.time.Duration;
import java.util.List;

class IndexingWordsTest {
    @Test
    void figuresNameWhatIsKnown() {
        assertEquals(
                "1,200 of 14,000 \u00b7 8.5 files/s \u00b7 about 25 min left",
                IndexingWords.figures(
                        new IndexingProgress(
                                IndexingProgress.Phase.INDEXING,
                                14_000,
                                1_200,
                                0,
                                8.5,
                                Duration.ofMinutes(25),
                                "")));
        assertEquals(
                "300 found",
                IndexingWords.figures(
                        new IndexingProgress(
                                IndexingProgress.Phase.SCANNING, 300, 0, 0, 0, null, "")));
    }

    @Test
    void summaryLeavesOutWhatDidNotHappen() {
        assertEquals(
                "Up to date \u00b7 3 indexed \u00b7 2,000 unchanged \u00b7 1.5 s",
                IndexingWords.summary(
                        new IndexingReport(
                                3,
                                2_000,
                                0,
                                0,
                                List.of(),
                                List.of(),
                                Duration.ofMillis(1500),
                                false)));
    }
}
