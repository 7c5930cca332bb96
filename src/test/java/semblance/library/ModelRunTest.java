package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.embed.EmbeddingSpace;
import semblance.engine.FakeConcepts;
import semblance.engine.FakeEngine;
import semblance.index.NameMatch;
import semblance.media.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs with models that come, go, name classes and break. */
class ModelRunTest {
    private static final EmbeddingSpace NEW = new EmbeddingSpace("fake-new", "none", "1", 2);

    @TempDir private Path folder = Path.of("");

    @Test
    void aRunWithoutChosenModelsUsesTheBestAndTheBestForWords() throws Exception {
        FakeEngine engine = new FakeEngine(List.of(NEW, FakeConcepts.JOINT, FakeEngine.CLASSES));
        try (LibraryFixture fixture = new LibraryFixture(folder, engine)) {
            fixture.file("a.gif", "10+beach");
            fixture.index();
            assertEquals(
                    Map.of("fake-new", 1L, "fake-joint", 1L), fixture.library().status().vectors());
            assertEquals(List.of("fake-new", "fake-joint"), engine.prepared());
        }
    }

    @Test
    void chosenModelsAreUsedAndNoOthersAndOldVectorsStay() throws Exception {
        FakeEngine engine = new FakeEngine(List.of(FakeEngine.LOOK, NEW, FakeEngine.CLASSES));
        try (LibraryFixture fixture = new LibraryFixture(folder, engine)) {
            fixture.file("a.gif", "10");
            fixture.index();
            assertEquals(1, run(fixture, Set.of("fake-new", "fake-classes")).indexed());
            assertEquals(
                    Map.of("fake-look", 1L, "fake-new", 1L, "fake-classes", 1L),
                    fixture.library().status().vectors());
            assertEquals(1, run(fixture, Set.of("fake-new")).unchanged());
        }
    }

    @Test
    void aFileIsNotCoveredByAModelThatWentBeforeItSawIt() throws Exception {
        FakeEngine engine = new FakeEngine(List.of(NEW, FakeConcepts.JOINT));
        engine.setGoing(NEW, true);
        try (LibraryFixture fixture = new LibraryFixture(folder, engine)) {
            fixture.file("a.gif", "10");
            assertEquals(1, fixture.index().indexed());
            assertEquals(Map.of("fake-joint", 1L), fixture.library().status().vectors());
            engine.setGoing(NEW, false);
            assertEquals(1, fixture.index().indexed(), "what is missing is made up for");
            assertEquals(
                    Map.of("fake-joint", 1L, "fake-new", 1L), fixture.library().status().vectors());
            assertEquals(1, fixture.index().unchanged());
        }
    }

    @Test
    void aModelThatNoFileNeedsIsNotLoaded() throws Exception {
        FakeEngine engine = new FakeEngine();
        try (LibraryFixture fixture = new LibraryFixture(folder, engine)) {
            fixture.file("a.gif", "10");
            fixture.index();
            fixture.index();
            assertEquals(List.of("fake-look"), engine.prepared());
        }
    }

    @Test
    void aBrokenModelStopsTheRunWithOneSentenceAndLosesNothing() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            for (int i = 0; i < 30; i++) {
                fixture.file(i + ".gif", String.valueOf(i));
            }
            fixture.index();
        }
        FakeEngine engine = new FakeEngine(List.of(NEW, FakeEngine.LOOK));
        engine.breakModel("fake-new");
        try (LibraryFixture fixture = new LibraryFixture(folder, engine)) {
            fixture.file("another.gif", "99");
            LibraryException problem = assertThrows(LibraryException.class, fixture::index);
            assertEquals(LibraryException.Problem.MODEL_BROKEN, problem.problem());
            assertEquals("The model fake-new is damaged: install it again.", problem.getMessage());
            assertEquals(30, fixture.library().status().indexed());
            assertEquals(List.of(), fixture.library().failures());
            assertEquals(List.of(), engine.analyzed());
        }
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            IndexingReport next = fixture.index();
            assertEquals(1, next.indexed());
            assertEquals(30, next.unchanged());
        }
    }

    @Test
    void aFileThatAFurtherModelCannotReadStaysFindableByTheOthers() throws Exception {
        FakeEngine engine = new FakeEngine(List.of(FakeEngine.LOOK, NEW));
        try (LibraryFixture fixture = new LibraryFixture(folder, engine)) {
            Path odd = fixture.file("odd.gif", "10!fake-new");
            fixture.file("good.gif", "20");
            fixture.index();
            IndexingReport report = run(fixture, Set.of("fake-new"));
            assertEquals(1, report.indexed());
            assertEquals(
                    List.of(new FileOutcome.Failed(odd, Stage.EMBED, "The model cannot read it.")),
                    report.failures());
            assertEquals(2, fixture.library().status().indexed());
            assertEquals(1, run(fixture, Set.of("fake-new")).failures().size(), "tried again");
        }
    }

    @Test
    void wordsFindLabelsAndAModelWithoutLabelsKeepsThem() throws Exception {
        FakeEngine engine = new FakeEngine(List.of(FakeEngine.LOOK, NEW, FakeEngine.CLASSES));
        try (LibraryFixture fixture = new LibraryFixture(folder, engine)) {
            fixture.file("z.gif", "10=golden_retriever,_retriever=tench");
            run(fixture, Set.of("fake-classes"));
            run(fixture, Set.of("fake-new"));
            fixture.file("a copy.gif", "10=golden_retriever,_retriever=tench");
            assertEquals(1, run(fixture, Set.of("fake-new")).moved());
            List<NameMatch> found = fixture.library().index().searchNames("retriever", "", 9, null);
            assertEquals(2, found.size());
            for (NameMatch match : found) {
                assertEquals("label", match.field());
                assertEquals("golden retriever, retriever", match.text());
            }
        }
    }

    @Test
    void aCopyGetsTheLabelsThatTheOtherGotLater() throws Exception {
        FakeEngine engine = new FakeEngine(List.of(FakeEngine.LOOK, FakeEngine.CLASSES));
        try (LibraryFixture fixture = new LibraryFixture(folder, engine)) {
            fixture.file("a.gif", "10=tench");
            fixture.file("b.gif", "10=tench");
            fixture.file("c.gif", "10=tench");
            fixture.index();
            run(fixture, Set.of("fake-classes"));
            assertEquals(3, fixture.library().index().searchNames("tench", "", 9, null).size());
        }
    }

    @Test
    void statusTellsHowManyFilesEachModelHasSeen() throws Exception {
        FakeEngine engine = new FakeEngine(List.of(FakeEngine.LOOK, NEW));
        try (LibraryFixture fixture = new LibraryFixture(folder, engine)) {
            fixture.file("a.gif", "10 20");
            fixture.index();
            run(fixture, Set.of("fake-new"));
            fixture.file("b.gif", "30");
            fixture.index();
            assertEquals(
                    Map.of(
                            "fake-look", new ModelCoverage(2, 2, 3),
                            "fake-new", new ModelCoverage(1, 2, 2)),
                    fixture.library().status().models());
        }
    }

    @Test
    void progressTellsWhatIsPreparedUntilItIs() {
        Tally tally = new Tally(new RunControl());
        tally.startIndexing(2);
        tally.preparing("Compiling fake-new for this machine");
        IndexingProgress progress = tally.progress();
        assertEquals(IndexingProgress.Phase.PREPARING, progress.phase());
        assertEquals("Compiling fake-new for this machine", progress.current());
        tally.preparing("");
        assertEquals(IndexingProgress.Phase.INDEXING, tally.progress().phase());
    }

    @Test
    void coverageIsCountedAnewWhenFilesCome() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            fixture.file("a.gif", "10");
            fixture.index();
            LibraryIndex index = fixture.library().index();
            Set<semblance.media.MediaKind> images = Set.of(semblance.media.MediaKind.IMAGE);
            assertEquals(1, index.coverage().covered(FakeEngine.LOOK, images));
            fixture.file("b.gif", "20");
            fixture.index();
            long seen = 0;
            for (int tries = 0; tries < 200 && seen < 2; tries++) {
                Thread.sleep(10);
                index.refresh();
                seen = index.coverage().covered(FakeEngine.LOOK, images);
            }
            assertEquals(2, seen);
            assertTrue(index.coverage().files(images) == 2);
        }
    }

    private static IndexingReport run(LibraryFixture fixture, Set<String> models)
            throws LibraryException {
        fixture.library().addFolder(fixture.media());
        IndexingOptions options = new IndexingOptions(2, List.of(), false, models);
        return fixture.library().newRun(List.of(), options).execute();
    }
}
