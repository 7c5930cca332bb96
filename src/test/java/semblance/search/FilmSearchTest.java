package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.engine.FakeEngine;
import semblance.library.LibraryException;
import semblance.library.LibraryFixture;
import semblance.media.QueryMedia;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.util.List;

/** Films whose moments are angles, a second each, among pictures from 80 to 120 degrees. */
class FilmSearchTest {
    private static final String FILM = "0 310 200 255 6 316 206 261 12 322 212 267";
    private static final String EXCERPT = "200 255 6 316 206";

    @TempDir private Path folder = Path.of("");

    private LibraryFixture fixture = closed();

    @SuppressWarnings("NullAway") // set before every test
    private static LibraryFixture closed() {
        return null;
    }

    @BeforeEach
    void open() throws Exception {
        fixture = new LibraryFixture(folder);
        for (int i = 0; i < 200; i++) {
            fixture.file("unrelated " + i + ".gif", String.valueOf(80 + (i * 37 % 200) / 5.0));
        }
    }

    @AfterEach
    void close() throws LibraryException {
        fixture.close();
    }

    @Test
    void anExcerptFindsItsFilmAndWhereItLies() throws Exception {
        fixture.file("film.gif", FILM);
        // All moments are there, but in another order.
        fixture.file("recut.gif", "206 316 6 255 200");
        fixture.index();
        SearchResults results = search(EXCERPT);
        SearchResult found = results.results().getFirst();
        assertEquals("film.gif", String.valueOf(found.path().getFileName()));
        Same same = found.same();
        assertNotNull(same);
        assertEquals(Same.What.FILM, same.what());
        assertEquals(2, same.offsetSeconds(), 0.01);
        assertEquals(TimeSpan.ofSeconds(2, 7), same.inFile());
        assertNull(results.results().get(1).same());
    }

    @Test
    void filmsThatShareTheirBeginningAreNotTheSame() throws Exception {
        fixture.file("film.gif", "0 310 200 120 100 90 95 105 115 85 92");
        fixture.index();
        SearchResult found =
                search("0 310 200 255 6 316 206 261 12 322 212 267").results().getFirst();
        assertEquals("film.gif", String.valueOf(found.path().getFileName()));
        assertNull(found.same());
    }

    @Test
    void theMomentsOfAFilmAreInTheOrderOfTime() throws Exception {
        fixture.file("film.gif", "0 200 4 210 2 255");
        fixture.index();
        SearchResult found = search("1").results().getFirst();
        assertEquals(
                List.of(
                        TimeSpan.ofSeconds(0, 1),
                        TimeSpan.ofSeconds(2, 3),
                        TimeSpan.ofSeconds(4, 5)),
                found.moments().stream().map(Moment::span).toList());
        assertEquals("looks like it", found.moments().getFirst().why());
        assertTrue(found.moments().stream().anyMatch(it -> it.span().equals(found.span())));
    }

    @Test
    void aFilmHasAFewMomentsAtMost() throws Exception {
        fixture.file("film.gif", "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19");
        fixture.index();
        List<Moment> moments = search("1").results().getFirst().moments();
        assertEquals(12, moments.size());
    }

    @Test
    void aStillPictureHasNoMoments() throws Exception {
        fixture.file("still.gif", "1");
        fixture.index();
        assertEquals(List.of(), search("1").results().getFirst().moments());
    }

    private SearchResults search(String angles) throws Exception {
        Path query = FakeEngine.write(folder.resolve("elsewhere/query.gif"), angles);
        return new Searcher(fixture.library(), fixture.engine())
                .search(
                        Query.like(new QueryMedia.OfFile(query, null, null)),
                        SearchOptions.DEFAULT);
    }
}
