package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.embed.EmbeddingSpace;
import semblance.engine.FakeEngine;
import semblance.library.IndexingOptions;
import semblance.library.LibraryException;
import semblance.library.LibraryFixture;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Which model answers an example while and after a better one comes. */
class AnsweringModelTest {
    private static final EmbeddingSpace NEW = new EmbeddingSpace("fake-new", "none", "1", 2);

    @TempDir private Path folder = Path.of("");

    private LibraryFixture fixture = closed();

    @SuppressWarnings("NullAway") // set by every test
    private static LibraryFixture closed() {
        return null;
    }

    @AfterEach
    void close() throws LibraryException {
        fixture.close();
    }

    @Test
    void oneModelAnswersNotAMixture() throws Exception {
        open();
        addFiles(0, 10);
        run("fake-look");
        run("fake-new");
        SearchResults results = search(null);
        assertEquals(Set.of("fake-new"), models(results));
        assertEquals(List.of(), results.notices());
    }

    @Test
    void theOldModelAnswersUntilTheNewOneHasComeNearlyAsFar() throws Exception {
        open();
        addFiles(0, 8);
        run("fake-new");
        addFiles(8, 10);
        run("fake-look");
        SearchResults during = search(null);
        assertEquals(Set.of("fake-look"), models(during));
        assertEquals(10, during.results().size());
        assertEquals(
                List.of("fake-new has 8 of 10 files so far; fake-look answered."),
                during.notices());

        Path last = fixture.media().resolve("9.gif");
        java.nio.file.Files.delete(last);
        run("fake-new");
        fixture.file("9.gif", "200");
        run("fake-look");
        SearchResults nearly = search(null);
        assertEquals(Set.of("fake-new"), models(nearly), "nine of ten are enough");
        assertEquals(List.of(), nearly.notices());
    }

    @Test
    void aModelThatIsNamedAnswersWhateverItCovers() throws Exception {
        open();
        addFiles(0, 2);
        run("fake-new");
        addFiles(2, 10);
        run("fake-look");
        SearchResults results = search("fake-new");
        assertEquals(Set.of("fake-new"), models(results));
        assertEquals(2, results.results().size());
        assertEquals(
                List.of("fake-new has 2 of 10 files so far; the others were not compared."),
                results.notices());
        assertEquals(List.of(), search("fake-look").notices());
    }

    @Test
    void onlyTheModelThatAnswersIsLoaded() throws Exception {
        open();
        addFiles(0, 3);
        run("fake-look");
        int before = fixture.engine().prepared().size();
        search(null);
        List<String> prepared = fixture.engine().prepared();
        assertEquals(List.of("fake-look"), prepared.subList(before, prepared.size()));
    }

    @Test
    void aBrokenModelIsToldInOneSentence() throws Exception {
        open();
        addFiles(0, 3);
        run("fake-new");
        fixture.engine().breakModel("fake-new");
        SearchException problem = assertThrows(SearchException.class, () -> search(null));
        assertEquals(SearchException.Problem.MODEL_BROKEN, problem.problem());
    }

    private void open() throws Exception {
        fixture = new LibraryFixture(folder, new FakeEngine(List.of(NEW, FakeEngine.LOOK)));
    }

    private void addFiles(int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            fixture.file(i + ".gif", String.valueOf(5 * i));
        }
    }

    private void run(String model) throws LibraryException {
        fixture.library().addFolder(fixture.media());
        IndexingOptions options = new IndexingOptions(1, List.of(), false, Set.of(model));
        fixture.library().newRun(List.of(), options).execute();
    }

    private SearchResults search(@org.jspecify.annotations.Nullable String model) throws Exception {
        Path query = FakeEngine.write(folder.resolve("elsewhere/query.gif"), "1");
        SearchOptions options = new SearchOptions(Set.of(MediaKind.values()), null, model, 100);
        return new Searcher(fixture.library(), fixture.engine())
                .search(Query.like(new QueryMedia.OfFile(query, null, null)), options);
    }

    private static Set<String> models(SearchResults results) {
        return Set.copyOf(results.results().stream().map(SearchResult::model).toList());
    }
}
