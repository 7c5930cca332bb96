package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import semblance.embed.EmbeddingSpace;
import semblance.engine.FakeEngine;
import semblance.library.LibraryFixture;
import semblance.media.QueryMedia;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Queries of parts that count more or less, and examples that the library knows already. */
class WeightedQueryTest {
    private static final EmbeddingSpace JOINT = new EmbeddingSpace("fake-joint", "none", "1", 256);

    @TempDir Path folder = Path.of("unset");
    private LibraryFixture fixture = closed();

    @SuppressWarnings("NullAway") // set by every test
    private static LibraryFixture closed() {
        return null;
    }

    private void open(EmbeddingSpace... spaces) throws Exception {
        fixture = new LibraryFixture(folder, new FakeEngine(List.of(spaces)));
    }

    @AfterEach
    void close() throws Exception {
        if (fixture != null) {
            fixture.close();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.09, 3.01, -1, Double.NaN})
    void aWeightIsATenthToThree(double weight) {
        assertThrows(
                IllegalArgumentException.class, () -> new QueryPart.Words("cat", true, weight));
        assertThrows(
                IllegalArgumentException.class, () -> QueryPart.words("cat").withWeight(weight));
    }

    @Test
    void wordsAreNeverBlank() {
        assertThrows(IllegalArgumentException.class, () -> QueryPart.words(" "));
        assertEquals(Query.EVERYTHING, Query.ofWords(" ", ""));
    }

    @Test
    void theWeightierExampleWins() throws Exception {
        open(FakeEngine.LOOK);
        fixture.file("near 0.gif", "12");
        fixture.file("near 90.gif", "78");
        fixture.index();
        assertEquals("near 0.gif", first(like("0", 2).and(part("90", 1))));
        assertEquals("near 90.gif", first(like("0", 1).and(part("90", 2))));
        assertEquals("near 90.gif", first(new Query(List.of(part("90", 2), part("0", 1)))));
    }

    @Test
    void whatIsUnlikePushesHarderWithMoreWeight() throws Exception {
        open(FakeEngine.LOOK);
        fixture.file("close.gif", "-20");
        fixture.file("away.gif", "-60");
        fixture.index();
        QueryPart unlike = part("90", 1).withWanted(false);
        assertEquals("close.gif", first(like("0", 1).and(unlike)));
        assertEquals("away.gif", first(like("0", 1).and(unlike.withWeight(3))));
    }

    @Test
    void wordsWeighBesideAnExample() throws Exception {
        open(JOINT);
        for (int i = 0; i < 40; i++) {
            fixture.file("stranger" + i + ".gif", 100 + i + "+forest");
        }
        fixture.file("x1.gif", "1+city");
        fixture.file("x2.gif", "2+night");
        fixture.index();
        assertEquals("x1.gif", first(like("0+city", 3).and(QueryPart.words("night"))));
        assertEquals(
                "x2.gif", first(like("0+city", 0.3).and(QueryPart.words("night").withWeight(3))));
    }

    @Test
    void wordsWeighBesideAnExampleWhereNoModelReadsThem() throws Exception {
        open(FakeEngine.LOOK);
        fixture.file("a.gif", "5");
        fixture.file("b.gif", "10");
        fixture.file("far night.gif", "90");
        fixture.index();
        Query byName = like("0", 0.5).and(QueryPart.words("night").withWeight(3));
        assertEquals("far night.gif", first(byName));
    }

    @Test
    void aFileOfTheLibraryIsAskedWithItsStoredVectorsEvenIfItsDriveIsGone() throws Exception {
        open(FakeEngine.LOOK);
        Path like = fixture.file("like.gif", "0");
        fixture.file("near.gif", "10");
        fixture.file("far.gif", "80");
        fixture.index();
        Files.move(fixture.media(), folder.resolve("unplugged"));
        assertEquals("near.gif", first(Query.like(new QueryMedia.OfFile(like, null, null))));
        QueryPart unlike = QueryPart.unlike(new QueryMedia.OfFile(like, null, null));
        assertEquals("far.gif", first(like("45", 1).and(unlike)));
    }

    @Test
    void theMomentOfAFilmOfTheLibraryIsAskedWithoutReadingTheFilm() throws Exception {
        open(FakeEngine.LOOK);
        Path film = fixture.file("film.gif", "0 40 80");
        fixture.file("like the first.gif", "3");
        fixture.file("like the last.gif", "83");
        fixture.index();
        semblance.media.TimeSpan last = semblance.media.TimeSpan.ofSeconds(2, 3);
        Files.move(fixture.media(), folder.resolve("unplugged"));
        assertEquals(
                "like the last.gif", first(Query.like(new QueryMedia.OfFile(film, null, last))));
    }

    @Test
    void aFileThatHasChangedSinceItWasIndexedIsReadAnew() throws Exception {
        open(FakeEngine.LOOK);
        Path like = fixture.file("like.gif", "0");
        fixture.file("near 0.gif", "10");
        fixture.file("near 90.gif", "100");
        fixture.index();
        fixture.file("like.gif", "90.00");
        assertEquals("near 90.gif", first(Query.like(new QueryMedia.OfFile(like, null, null))));
    }

    @Test
    void aMissingFileThatNoLibraryKnowsIsToldInASentence() throws Exception {
        open(FakeEngine.LOOK);
        fixture.file("a.gif", "0");
        fixture.index();
        Path gone = folder.resolve("gone.gif");
        SearchException problem =
                assertThrows(
                        SearchException.class,
                        () -> search(Query.like(new QueryMedia.OfFile(gone, null, null))));
        assertEquals("There is no file " + gone + ".", problem.getMessage());
    }

    @Test
    void anExampleThatIsNotWantedAloneComparesNothingAndSaysSo() throws Exception {
        open(FakeEngine.LOOK);
        fixture.file("a.gif", "0");
        fixture.index();
        SearchResults results = search(new Query(List.of(part("9", 1).withWanted(false))));
        assertEquals(
                List.of(
                        "An example of what is not wanted was not compared: say what is wanted, too."),
                results.notices());
    }

    @Test
    void wordsThatMustNotBeThereSayWhereTheyAreLookedForWithoutATextModel() throws Exception {
        open(FakeEngine.LOOK);
        fixture.file("a.gif", "0");
        fixture.index();
        SearchResults results = search(like("1", 1).and(QueryPart.without("night")));
        assertEquals(
                List.of(
                        "No text model is installed: words that must not be there are compared with names, folders, metadata and labels."),
                results.notices());
    }

    private Query like(String content, double weight) throws Exception {
        return new Query(List.of(part(content, weight)));
    }

    private QueryPart part(String content, double weight) throws Exception {
        Path file = folder.resolve("elsewhere/" + content + ".gif");
        return QueryPart.like(new QueryMedia.OfFile(FakeEngine.write(file, content), null, null))
                .withWeight(weight);
    }

    private SearchResults search(Query query) throws Exception {
        return new Searcher(fixture.library(), fixture.engine())
                .search(query, SearchOptions.DEFAULT);
    }

    private String first(Query query) throws Exception {
        return String.valueOf(search(query).results().getFirst().path().getFileName());
    }
}
