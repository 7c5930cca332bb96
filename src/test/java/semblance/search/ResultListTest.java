package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.engine.FakeEngine;
import semblance.library.LibraryFixture;
import semblance.media.QueryMedia;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class ResultListTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void copiesStandSideBySideWithTheSameScore() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            fixture.file("a.gif", "10");
            fixture.file("b.gif", "5");
            fixture.file("deep/z.gif", "10");
            fixture.file("c.gif", "20");
            fixture.index();
            List<SearchResult> results = search(fixture, 100);
            assertEquals("b.gif", name(results.getFirst()));
            assertEquals(
                    Set.of("a.gif", "z.gif"), Set.of(name(results.get(1)), name(results.get(2))));
            assertEquals(results.get(1).score(), results.get(2).score());
            assertEquals(results.get(1).content(), results.get(2).content());
            assertEquals("c.gif", name(results.getLast()));
            assertEquals(4, results.size());
        }
    }

    @Test
    void copiesCountTowardsTheNumberThatIsWanted() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            for (int i = 0; i < 5; i++) {
                fixture.file("copy " + i + ".gif", "10");
            }
            fixture.index();
            assertEquals(3, search(fixture, 3).size());
        }
    }

    @Test
    void filesOfAFolderThatCannotBeReachedAreFoundAndMarked() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            fixture.file("a.gif", "10");
            fixture.index();
            assertTrue(search(fixture, 10).getFirst().online());
            Files.move(fixture.media(), folder.resolve("unplugged"));
            SearchResult offline = search(fixture, 10).getFirst();
            assertFalse(offline.online());
            assertEquals(fixture.media().resolve("a.gif"), offline.path());
        }
    }

    @Test
    void theQuerysOwnFileIsLeftOutButItsCopyIsNot() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            Path query = fixture.file("query.gif", "10");
            fixture.file("copy.gif", "10");
            fixture.index();
            List<SearchResult> results = search(fixture, query, 10);
            assertEquals(List.of("copy.gif"), results.stream().map(ResultListTest::name).toList());
        }
    }

    private List<SearchResult> search(LibraryFixture fixture, int top) throws Exception {
        return search(fixture, FakeEngine.write(folder.resolve("elsewhere/query.gif"), "0"), top);
    }

    private static List<SearchResult> search(LibraryFixture fixture, Path query, int top)
            throws Exception {
        SearchOptions options = new SearchOptions(SearchOptions.DEFAULT.kinds(), null, null, top);
        return new Searcher(fixture.library(), fixture.engine())
                .search(Query.like(new QueryMedia.OfFile(query, null, null)), options)
                .results();
    }

    private static String name(SearchResult result) {
        return String.valueOf(result.path().getFileName());
    }
}
