package semblance.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.media.QueryMedia;
import semblance.search.Query;
import semblance.search.QueryPart;
import semblance.search.SearchException;
import semblance.search.SearchOptions;
import semblance.search.SearchResults;
import semblance.search.saved.Notebook;
import semblance.ui.FakeResults;
import semblance.ui.search.SavedSearchesViewModel.Entry;
import semblance.ui.task.ManualBackground;
import semblance.ui.task.ManualDelay;
import semblance.ui.task.SameThreadBackground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SavedSearchesViewModelTest {
    private final SameThreadBackground background = new SameThreadBackground();
    private final List<String> problems = new ArrayList<>();
    private final SearchViewModel search =
            new SearchViewModel(this::answer, background, new ManualDelay());
    private final NotesViewModel notes =
            new NotesViewModel(Notebook.inMemory(), background, problems::add);
    private final SavedSearchesViewModel saved =
            new SavedSearchesViewModel(search, this::answer, notes, background);
    private int close = 2;
    private boolean gone;

    private SearchResults answer(Query query, SearchOptions options) throws SearchException {
        if (gone) {
            throw new SearchException(
                    SearchException.Problem.UNREADABLE, "There is no file /pictures/a.jpg.");
        }
        return FakeResults.answer(query, 10, close);
    }

    private Entry entry() {
        return saved.entries().get().getFirst();
    }

    private void save(String name) {
        search.findSimilar(new QueryMedia.OfFile(Path.of("/pictures/a.jpg"), null, null));
        saved.save(name);
    }

    @Test
    void aSavedSearchCountsWhatIsCloseAndHasNothingNewAtFirst() {
        assertFalse(saved.canSave());
        save(" Boats ");
        assertEquals("Boats", entry().search().name());
        assertEquals(2, entry().close());
        assertFalse(entry().fresh());
    }

    @Test
    void whatCameSinceIsNewUntilItIsLookedAt() {
        save("Boats");
        close = 3;
        saved.refresh();
        assertEquals(3, entry().close());
        assertTrue(entry().fresh());
        search.clear();
        saved.open(entry());
        assertFalse(entry().fresh());
        assertEquals(1, search.parts().size());
        assertTrue(search.parts().getFirst() instanceof QueryPart.Example);
    }

    @Test
    void whatCanNoLongerBeAnsweredSaysWhy() {
        save("Boats");
        gone = true;
        saved.refresh();
        assertEquals("There is no file /pictures/a.jpg.", entry().problem());
        gone = false;
        saved.refresh();
        assertEquals("", entry().problem());
    }

    @Test
    void deletedSearchComesBackToItsPlace() {
        save("Boats");
        save("Bells");
        save("Birds");
        Runnable undo = saved.delete(saved.entries().get().get(1).search());
        assertEquals(List.of("Boats", "Birds"), names());
        undo.run();
        assertEquals(List.of("Boats", "Bells", "Birds"), names());
    }

    @Test
    void aNameCanBeChangedButNotTakenAway() {
        save("Boats");
        saved.rename(entry().search().id(), "Ships");
        saved.rename(entry().search().id(), " ");
        assertEquals(List.of("Ships"), names());
    }

    @Test
    void oneIsCountedAfterTheOther() {
        ManualBackground slow = new ManualBackground();
        SavedSearchesViewModel many = new SavedSearchesViewModel(search, this::answer, notes, slow);
        save("Boats");
        save("Bells");
        many.refresh();
        assertEquals(1, slow.waiting());
        slow.runAll();
        assertTrue(many.entries().get().stream().anyMatch(entry -> entry.close() == 2));
    }

    private List<String> names() {
        return saved.entries().get().stream().map(entry -> entry.search().name()).toList();
    }
}
