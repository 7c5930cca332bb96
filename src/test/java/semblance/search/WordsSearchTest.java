package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.embed.EmbeddingSpace;
import semblance.engine.FakeConcepts;
import semblance.engine.FakeEngine;
import semblance.library.IndexingOptions;
import semblance.library.LibraryException;
import semblance.library.LibraryFixture;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Words in a joint space whose texts and pictures lie far apart, as in real ones. */
class WordsSearchTest {
    private static final EmbeddingSpace JOINT = FakeConcepts.JOINT;

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

    private void open(EmbeddingSpace... spaces) throws Exception {
        fixture = new LibraryFixture(folder, new FakeEngine(List.of(spaces)));
    }

    /** Sixty cars and flowers that have nothing to do with the words of the tests. */
    private void addStrangers() throws Exception {
        for (int i = 0; i < 60; i++) {
            fixture.file("s" + i + ".gif", 200 + i + (i % 2 == 0 ? "+car" : "+flower"));
        }
    }

    @Test
    void wordsFindPicturesByWhatTheyShow() throws Exception {
        open(JOINT);
        addStrangers();
        fixture.file("x1.gif", "1+beach");
        fixture.file("x2.gif", "2+forest");
        fixture.index();
        SearchResults results = search(text("beach"));
        SearchResult first = results.results().getFirst();
        assertEquals("x1.gif", name(first));
        assertEquals("fake-joint", first.model());
        assertEquals("matches the words", first.why());
        assertEquals(List.of(), results.notices());
    }

    @Test
    void wordsFindTheMomentOfAFilm() throws Exception {
        open(JOINT);
        fixture.file("film.gif", "1+forest 2+snow 3+dog 4+city");
        fixture.file("still.gif", "5+forest");
        fixture.index();
        SearchResult first = search(text("dog")).results().getFirst();
        assertEquals("film.gif", name(first));
        assertEquals(TimeSpan.ofSeconds(2, 3), first.span());
        assertEquals("matches the words at 0:02", first.why());
    }

    @Test
    void theCutOffLiesBetweenStrangersAndWhatTheWordsMean() throws Exception {
        open(JOINT);
        addStrangers();
        fixture.file("x1.gif", "1+beach");
        fixture.index();
        SearchResults results = search(text("beach"));
        Double cutoff = results.cutoff();
        assertNotNull(cutoff);
        assertTrue(cutoff > 0.15 && cutoff < 0.4, () -> "cut-off " + cutoff);
        assertTrue(results.results().getFirst().close());
        assertEquals(1, results.results().stream().filter(SearchResult::close).count());
    }

    @Test
    void wordsThatNothingShowsHaveNoCloseResult() throws Exception {
        open(JOINT);
        addStrangers();
        fixture.file("x1.gif", "1+beach");
        fixture.index();
        SearchResults results = search(text("music"));
        assertNotNull(results.cutoff());
        assertFalse(results.results().isEmpty());
        assertTrue(results.results().stream().noneMatch(SearchResult::close));
    }

    @Test
    void namesAndLabelsCountBesideWhatIsShown() throws Exception {
        open(FakeEngine.CLASSES, JOINT);
        addStrangers();
        fixture.file("x1.gif", "1+dog");
        fixture.file("my dog.gif", "2+city");
        fixture.file("x3.gif", "3+city=hunting_dog");
        fixture.index();
        List<SearchResult> results = search(text("dog")).results();
        assertEquals(
                Set.of("x1.gif", "my dog.gif", "x3.gif"), Set.copyOf(names(results.subList(0, 3))));
        SearchResult byLabel =
                results.stream().filter(it -> name(it).equals("x3.gif")).findFirst().orElseThrow();
        assertEquals("names", byLabel.model());
        assertEquals("label: hunting dog", byLabel.why());
    }

    @Test
    void wordsThatMustNotBeThereLeaveNamesOutAndMoveAwayFromWhatIsShown() throws Exception {
        open(JOINT);
        addStrangers();
        fixture.file("x1.gif", "1+beach+people");
        fixture.file("x2.gif", "2+beach");
        fixture.file("x3 people.gif", "3+beach");
        fixture.index();
        assertEquals(
                Set.of("x1.gif", "x2.gif", "x3 people.gif"),
                Set.copyOf(names(search(text("beach")).results().subList(0, 3))));
        List<String> without = names(search(Query.ofWords("beach", "people")).results());
        assertEquals("x2.gif", without.getFirst());
        assertFalse(without.contains("x3 people.gif"));
    }

    @Test
    void anExampleAndWordsTogetherFindWhatAnswersBoth() throws Exception {
        open(FakeEngine.LOOK, JOINT);
        addStrangers();
        fixture.file("x1.gif", "1+city");
        fixture.file("x2.gif", "2+city+night");
        fixture.file("x3.gif", "3+forest+night");
        fixture.index();
        Query both = like("0+city").and(QueryPart.words("night"));
        SearchResults results = search(both);
        SearchResult first = results.results().getFirst();
        assertEquals("x2.gif", name(first));
        assertEquals("fake-joint", first.model());
        assertEquals("resembles the example and matches the words", first.why());
        assertEquals("x1.gif", names(search(like("0+city")).results()).getFirst());
    }

    @Test
    void wordsThatMustNotBeThereCountForAnExampleToo() throws Exception {
        open(JOINT);
        addStrangers();
        fixture.file("x1.gif", "1+city+people");
        fixture.file("x2.gif", "2+city");
        fixture.index();
        Query query = like("0+city+people").and(QueryPart.without("people"));
        assertEquals("x2.gif", names(search(query).results()).getFirst());
    }

    @Test
    void anExampleCanBeTakenAwayFromWords() throws Exception {
        open(JOINT);
        addStrangers();
        fixture.file("x1.gif", "1+beach+dog");
        fixture.file("x2.gif", "2+beach");
        fixture.index();
        QueryMedia dog = media("9+dog");
        Query query = text("beach").and(QueryPart.unlike(dog));
        SearchResult first = search(query).results().getFirst();
        assertEquals("x2.gif", name(first));
        assertEquals("matches the words", first.why());
    }

    @Test
    void severalTextsAndExamplesAreOneQuestionInAnyOrder() throws Exception {
        open(JOINT);
        addStrangers();
        fixture.file("x1.gif", "1+city+night+snow");
        fixture.file("x2.gif", "2+city+night");
        fixture.file("x3.gif", "3+city+night+people+snow");
        fixture.index();
        Query query =
                like("0+city")
                        .and(
                                QueryPart.words("snow"),
                                QueryPart.words("night"),
                                QueryPart.without("people"));
        List<String> names = names(search(query).results());
        assertEquals("x1.gif", names.getFirst());
        assertEquals(names, names(search(new Query(query.parts().reversed())).results()));
    }

    @Test
    void inASpaceWithoutWordsTheExampleCountsAloneAndItIsSaid() throws Exception {
        open(FakeEngine.LOOK);
        fixture.file("near.gif", "5+night");
        fixture.file("far night.gif", "90");
        fixture.index();
        Query both = like("0").and(QueryPart.words("night"));
        SearchResults results = search(both);
        assertEquals(
                List.of(
                        "No text model is installed: words are compared with names, folders and metadata."),
                results.notices());
        assertEquals(Set.of("near.gif", "far night.gif"), Set.copyOf(names(results.results())));
    }

    @Test
    void aModelThatUnderstandsNoWordsSaysSoWhenItIsNamed() throws Exception {
        open(FakeEngine.LOOK, JOINT);
        fixture.file("dog.gif", "5+city");
        fixture.file("x.gif", "6+dog");
        fixture.index();
        SearchOptions look = new SearchOptions(Set.of(MediaKind.values()), null, "fake-look", 10);
        SearchResults results = search(text("dog"), look);
        assertEquals(List.of("dog.gif"), names(results.results()));
        assertEquals(
                List.of(
                        "The model fake-look understands no words: words are compared with names, folders and metadata."),
                results.notices());
    }

    @Test
    void aTextModelThatHasSeenTooLittleIsTold() throws Exception {
        open(FakeEngine.LOOK, JOINT);
        fixture.file("dog.gif", "1+dog");
        fixture.file("x.gif", "2+dog");
        run(Set.of("fake-look"));
        SearchResults none = search(text("dog"));
        assertEquals(
                List.of(
                        "fake-joint has 0 of 2 files so far: words are compared with names, folders and metadata."),
                none.notices());
        assertEquals(List.of("dog.gif"), names(none.results()));
        run(Set.of("fake-joint"));
        for (int i = 0; i < 3; i++) {
            fixture.file("later" + i + ".gif", i + 10 + "+dog");
        }
        run(Set.of("fake-look"));
        SearchResults some = search(text("dog"));
        assertEquals(
                List.of(
                        "fake-joint has 2 of 5 files so far; the others are found by names, folders and metadata only."),
                some.notices());
        assertEquals(2, some.results().size());
    }

    @Test
    void aTextModelThatIsNotFarYetDoesNotHideFilesFromAnExample() throws Exception {
        open(FakeEngine.LOOK, JOINT);
        fixture.file("old.gif", "50+night");
        run(Set.of("fake-joint"));
        for (int i = 0; i < 4; i++) {
            fixture.file("new" + i + ".gif", i + "+night");
        }
        run(Set.of("fake-look"));
        Query both = like("0").and(QueryPart.words("night"));
        assertEquals(5, search(both).results().size());
    }

    @Test
    void aBrokenTextModelIsRefusedWithASentence() throws Exception {
        open(JOINT);
        fixture.file("x.gif", "2+dog");
        fixture.index();
        fixture.engine().breakModel("fake-joint");
        SearchException problem = assertThrows(SearchException.class, () -> search(text("dog")));
        assertEquals(SearchException.Problem.MODEL_BROKEN, problem.problem());
        assertEquals("The model fake-joint is damaged: install it again.", problem.getMessage());
    }

    private void run(Set<String> models) throws LibraryException {
        fixture.library().addFolder(fixture.media());
        IndexingOptions options = new IndexingOptions(1, List.of(), false, models);
        fixture.library().newRun(List.of(), options).execute();
    }

    private SearchResults search(Query query) throws Exception {
        return search(query, SearchOptions.DEFAULT);
    }

    private SearchResults search(Query query, SearchOptions options) throws Exception {
        return new Searcher(fixture.library(), fixture.engine()).search(query, options);
    }

    private static Query text(String words) {
        return Query.ofWords(words);
    }

    private Query like(String content) throws Exception {
        return Query.like(media(content));
    }

    private QueryMedia media(String content) throws Exception {
        Path file = folder.resolve("elsewhere/" + content + ".gif");
        return new QueryMedia.OfFile(FakeEngine.write(file, content), null, null);
    }

    private static String name(SearchResult result) {
        return String.valueOf(result.path().getFileName());
    }

    private static List<String> names(List<SearchResult> results) {
        return results.stream().map(WordsSearchTest::name).toList();
    }
}
