package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.library.LibraryException;
import semblance.library.LibraryFixture;
import semblance.media.ContentId;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.media.TimeSpan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class SearcherTest {
    @TempDir private Path folder = Path.of("");

    private LibraryFixture fixture = closed();

    @SuppressWarnings("NullAway") // set before every test
    private static LibraryFixture closed() {
        return null;
    }

    @BeforeEach
    void open() throws LibraryException {
        fixture = new LibraryFixture(folder);
    }

    @AfterEach
    void close() throws LibraryException {
        fixture.close();
    }

    @Test
    void theNearestComeFirstAndTheQueryIsNotItsOwnResult() throws Exception {
        Path query = fixture.file("0.gif", "0");
        fixture.file("10.gif", "10");
        fixture.file("50.gif", "50");
        fixture.file("30.gif", "30");
        fixture.index();
        assertEquals(List.of("10.gif", "30.gif", "50.gif"), names(search(like(query))));
    }

    @Test
    void theQueryIsNotItsOwnResultUnderAnotherNameEither() throws Exception {
        Path query = fixture.file("a.gif", "10");
        fixture.file("b.gif", "20");
        Path link = Files.createSymbolicLink(folder.resolve("media/link.gif"), query);
        Path outside = Files.createSymbolicLink(folder.resolve("elsewhere"), fixture.media());
        fixture.index();
        assertEquals(List.of("b.gif"), names(search(like(query))));
        assertEquals(List.of("b.gif"), names(search(like(link))));
        assertEquals(List.of("b.gif"), names(search(like(outside.resolve("a.gif")))));
    }

    @Test
    void anyNumberOfResultsMayBeAskedFor() throws Exception {
        Path query = fixture.file("a.gif", "10");
        fixture.file("b.gif", "20");
        fixture.index();
        SearchOptions all =
                new SearchOptions(Set.of(MediaKind.values()), null, null, Integer.MAX_VALUE);
        assertEquals(List.of("b.gif"), names(search(like(query), all)));
    }

    @Test
    void aFileOutsideTheLibraryFindsItsCopyInside() throws Exception {
        fixture.file("a.gif", "10");
        fixture.index();
        Path outside =
                semblance.engine.FakeEngine.write(folder.resolve("elsewhere/query.gif"), "10");
        SearchResult found = search(like(outside)).results().getFirst();
        assertEquals("a.gif", String.valueOf(found.path().getFileName()));
        assertEquals(1, found.score(), 1e-5);
    }

    @Test
    void theBestMomentOfAFileIsNamed() throws Exception {
        fixture.file("film.gif", "0 40 80 120");
        fixture.file("still.gif", "200");
        fixture.index();
        Path query = semblance.engine.FakeEngine.write(folder.resolve("elsewhere/query.gif"), "78");
        SearchResult found = search(like(query)).results().getFirst();
        assertEquals("film.gif", String.valueOf(found.path().getFileName()));
        assertEquals(TimeSpan.ofSeconds(2, 3), found.span());
    }

    @Test
    void aFilmThatAnswersAllMomentsComesBeforeOneThatAnswersOne() throws Exception {
        fixture.file("all.gif", "2 42 82");
        fixture.file("one.gif", "0 200 220");
        fixture.index();
        Path query =
                semblance.engine.FakeEngine.write(folder.resolve("elsewhere/query.gif"), "0 40 80");
        assertEquals(List.of("all.gif", "one.gif"), names(search(like(query))));
    }

    @Test
    void whatIsUnlikeMovesResultsAway() throws Exception {
        Path like = fixture.file("like.gif", "0");
        Path unlike = fixture.file("unlike.gif", "60");
        fixture.file("before.gif", "-40");
        fixture.file("after.gif", "35");
        fixture.index();
        assertEquals("after.gif", names(search(like(like))).getFirst());
        Query query = like(like).and(QueryPart.unlike(new QueryMedia.OfFile(unlike, null, null)));
        assertEquals("before.gif", names(search(query)).getFirst());
    }

    @Test
    void wordsFindNamesAndFoldersAndLeaveOut() throws Exception {
        fixture.file("Holiday/beach_2019.gif", "0");
        fixture.file("Holiday/mountain.gif", "10");
        fixture.file("work/beach plan.gif", "20");
        fixture.index();
        SearchResults results = search(Query.ofWords("beach"));
        assertEquals(Set.of("beach_2019.gif", "beach plan.gif"), Set.copyOf(names(results)));
        assertEquals(1, results.notices().size());
        assertEquals(List.of("beach_2019.gif"), names(search(Query.ofWords("beach", "plan"))));
        assertEquals(List.of(), names(search(Query.ofWords("submarine"))));
    }

    @Test
    void aCopyWhoseNameDoesNotMatchIsNoAnswerToWords() throws Exception {
        fixture.file("beach.gif", "0");
        fixture.file("copy of it.gif", "0");
        fixture.index();
        assertEquals(List.of("beach.gif"), names(search(Query.ofWords("beach"))));
    }

    @Test
    void wordsAndAnExampleAreFusedByRank() throws Exception {
        Path query = semblance.engine.FakeEngine.write(folder.resolve("elsewhere/query.gif"), "0");
        fixture.file("near.gif", "5");
        fixture.file("near beach.gif", "8");
        fixture.file("far.gif", "60");
        fixture.file("far beach.gif", "170");
        fixture.index();
        Query both = like(query).and(QueryPart.words("beach"));
        assertEquals("near beach.gif", names(search(both)).getFirst());
    }

    @Test
    void wordsThatAResultMustNotHaveCountForExamplesToo() throws Exception {
        Path query = semblance.engine.FakeEngine.write(folder.resolve("elsewhere/query.gif"), "0");
        fixture.file("near private.gif", "5");
        fixture.file("far.gif", "50");
        fixture.index();
        Query without = like(query).and(QueryPart.without("private"));
        assertEquals(List.of("far.gif"), names(search(without)));
    }

    @Test
    void onlyTheFolderAndKindThatAreAskedFor() throws Exception {
        Path query = semblance.engine.FakeEngine.write(folder.resolve("elsewhere/query.gif"), "0");
        fixture.file("a/near.gif", "5");
        fixture.file("b/far.gif", "50");
        fixture.index();
        SearchOptions inB =
                new SearchOptions(Set.of(MediaKind.IMAGE), fixture.media().resolve("b"), null, 10);
        assertEquals(List.of("far.gif"), names(search(like(query), inB)));
        SearchOptions sounds = new SearchOptions(Set.of(MediaKind.AUDIO), null, null, 10);
        assertEquals(List.of(), names(search(like(query), sounds)));
    }

    @Test
    void onlyAmongTheFilesThatWereChosen() throws Exception {
        Path query = semblance.engine.FakeEngine.write(folder.resolve("elsewhere/query.gif"), "0");
        fixture.file("near.gif", "5");
        fixture.file("far.gif", "50");
        fixture.file("further.gif", "90");
        fixture.index();
        Set<ContentId> chosen =
                search(like(query)).results().stream()
                        .filter(result -> !result.path().endsWith("near.gif"))
                        .map(SearchResult::content)
                        .collect(Collectors.toSet());
        SearchOptions among =
                new SearchOptions(Set.of(MediaKind.values()), null, null, 10, List.of(), chosen);
        assertEquals(List.of("far.gif", "further.gif"), names(search(like(query), among)));
        assertEquals(List.of("far.gif"), names(search(Query.ofWords("far"), among)));
        SearchResults listed = search(Query.EVERYTHING, among);
        assertEquals(List.of("far.gif", "further.gif"), names(listed));
        assertEquals(new Reason.MeetsConditions(""), Reason.of(listed.results().getFirst()));
    }

    @Test
    void theCutOffSeparatesWhatIsCloseFromTheNearestThereIs() throws Exception {
        for (int i = 0; i < 200; i++) {
            fixture.file("unrelated " + i + ".gif", String.valueOf(80 + (i * 37 % 200) / 5.0));
        }
        fixture.file("copy.gif", "1");
        fixture.index();
        Path query = semblance.engine.FakeEngine.write(folder.resolve("elsewhere/query.gif"), "0");
        SearchResults results = search(like(query));
        assertNotNull(results.cutoff());
        assertTrue(results.results().getFirst().close());
        assertEquals("copy.gif", names(results).getFirst());
        assertFalse(results.results().get(1).close());
    }

    @Test
    void aLibraryTooSmallToTellHasNoCutOff() throws Exception {
        Path query = fixture.file("a.gif", "0");
        fixture.file("b.gif", "1");
        fixture.index();
        assertEquals(null, search(like(query)).cutoff());
    }

    @Test
    void aQueryThatCannotBeReadIsRefusedWithASentence() throws Exception {
        fixture.file("a.gif", "0");
        fixture.index();
        SearchException problem =
                assertThrows(
                        SearchException.class, () -> search(like(folder.resolve("nowhere.gif"))));
        assertEquals(SearchException.Problem.UNREADABLE, problem.problem());
    }

    @Test
    void aModelThatCannotAnswerIsNamed() throws Exception {
        Path query = fixture.file("a.gif", "0");
        fixture.index();
        SearchOptions other =
                new SearchOptions(Set.of(MediaKind.values()), null, "other-model", 10);
        SearchException problem =
                assertThrows(SearchException.class, () -> search(like(query), other));
        assertEquals(SearchException.Problem.MODEL_MISSING, problem.problem());
    }

    private SearchResults search(Query query) throws Exception {
        return search(query, SearchOptions.DEFAULT);
    }

    private SearchResults search(Query query, SearchOptions options) throws Exception {
        return new Searcher(fixture.library(), fixture.engine()).search(query, options);
    }

    private static Query like(Path file) {
        return Query.like(new QueryMedia.OfFile(file, null, null));
    }

    private static List<String> names(SearchResults results) {
        return results.results().stream()
                .map(result -> String.valueOf(result.path().getFileName()))
                .toList();
    }
}
