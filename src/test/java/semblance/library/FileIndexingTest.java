package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.engine.FakeEngine;
import semblance.media.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class FileIndexingTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void aFileThatIsWrittenToWhileItIsReadIsReportedAndTriedAgain() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            Path growing = fixture.file("growing.gif", "growing");
            IndexingReport report = fixture.index();
            assertEquals(
                    List.of(
                            new FileOutcome.Failed(
                                    growing, Stage.READ, "The file changed while it was read.")),
                    report.failures());
            assertEquals(0, report.indexed());
            assertEquals(report.failures(), fixture.library().failures());

            IndexingReport next = fixture.index();
            assertEquals(1, next.indexed());
            assertEquals(List.of(), fixture.library().failures());
            assertEquals(Map.of("fake-look", 1L), fixture.library().status().vectors());
        }
    }

    @Test
    void aRunThatIsCancelledBeforeItBeginsDoesNothing() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            fixture.file("a.gif", "10");
            fixture.library().addFolder(fixture.media());
            IndexingRun run = fixture.library().newRun(List.of(), LibraryFixture.options(1));
            run.cancel();
            IndexingReport report = run.execute();
            assertTrue(report.cancelled());
            assertEquals(0, report.indexed());
            assertEquals(IndexingProgress.Phase.CANCELLED, run.progress().phase());
            assertEquals(1, fixture.index().indexed());
        }
    }

    @Test
    void forgettingFailuresMakesTheNextRunTryThemAgain() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            Path broken = fixture.file("b.gif", "broken");
            fixture.file("a.gif", "10");
            fixture.index();
            assertEquals(
                    List.of(new FileOutcome.Failed(broken, Stage.DECODE, "It is broken.")),
                    fixture.library().failures());
            fixture.library().retryFailures();
            assertEquals(List.of(), fixture.library().failures());
            fixture.index();
            assertEquals(1, fixture.library().failures().size());
            assertEquals(3, fixture.engine().analyzed().size());
        }
    }

    @Test
    void vectorsOfAFileOutsideTheLibraryComeWithTheirSpans() throws Exception {
        try (FakeEngine engine = new FakeEngine()) {
            Path file = FakeEngine.write(folder.resolve("film.gif"), "0 90");
            List<FileVectors.FileVector> vectors =
                    new FileVectors(engine).of(file, "fake-look", FileVectors.Form.UNIT);
            assertEquals(2, vectors.size());
            assertEquals(1, vectors.getFirst().vector()[0], 1e-6);
            assertEquals(1, vectors.getLast().vector()[1], 1e-6);
            assertEquals(semblance.media.TimeSpan.ofSeconds(1, 2), vectors.getLast().span());
        }
    }

    @Test
    void aModelThatDoesNotKnowTheKindAndABrokenFileAreRefusedWithASentence() throws Exception {
        try (FakeEngine engine = new FakeEngine()) {
            Path file = FakeEngine.write(folder.resolve("broken.gif"), "broken");
            FileVectors vectors = new FileVectors(engine);
            assertEquals(
                    "The model other does not embed files of the kind image: " + file + ".",
                    assertThrows(
                                    PreviewException.class,
                                    () -> vectors.of(file, "other", FileVectors.Form.UNIT))
                            .getMessage());
            assertEquals(
                    "It is broken.",
                    assertThrows(
                                    PreviewException.class,
                                    () -> vectors.of(file, "fake-look", FileVectors.Form.UNIT))
                            .getMessage());
        }
    }
}
