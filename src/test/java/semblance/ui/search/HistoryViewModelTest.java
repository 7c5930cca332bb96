package semblance.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import semblance.media.QueryMedia;
import semblance.search.QueryPart;
import semblance.search.saved.Inquiry;
import semblance.search.saved.Notebook;
import semblance.ui.FakeResults;
import semblance.ui.task.ManualDelay;
import semblance.ui.task.SameThreadBackground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class HistoryViewModelTest {
    private static final QueryMedia EXAMPLE =
            new QueryMedia.OfFile(Path.of("/pictures/a.jpg"), null, null);

    private final ManualDelay pause = new ManualDelay();
    private final Notebook notebook = Notebook.inMemory();
    private final List<String> problems = new ArrayList<>();
    private final SameThreadBackground background = new SameThreadBackground();
    private final ObjectProperty<Integer> most = new SimpleObjectProperty<>(100);
    private SearchViewModel search = search();
    private NotesViewModel notes = new NotesViewModel(notebook, background, problems::add);
    private HistoryViewModel history = new HistoryViewModel(search, notes, asked -> true, most);

    private SearchViewModel search() {
        return new SearchViewModel(
                (query, options) -> FakeResults.answer(query, 3, 1), background, pause);
    }

    private void startAgain() {
        search = search();
        notes = new NotesViewModel(notebook, background, problems::add);
        history = new HistoryViewModel(search, notes, asked -> true, most);
        notes.begin();
    }

    private void type(String text) {
        search.textProperty().set(text);
        pause.end();
    }

    private List<String> typed() {
        return history.recent().stream().map(Inquiry::typed).toList();
    }

    @Test
    void theWayBackAndForwardRestoresPartsWordsKindsAndFilter() {
        type("cat");
        search.add(EXAMPLE);
        search.kindsProperty().set(KindFilter.PICTURES);
        history.back();
        assertEquals(KindFilter.ALL, search.kindsProperty().get());
        history.back();
        assertEquals(List.of(), search.parts());
        assertEquals("cat", search.textProperty().get());
        assertFalse(history.canGoBack().get());
        history.forward();
        history.forward();
        assertEquals(List.of(QueryPart.like(EXAMPLE)), search.parts());
        assertEquals(KindFilter.PICTURES, search.kindsProperty().get());
        assertFalse(history.canGoForward().get());
    }

    @Test
    void asManySearchesAreKeptAsTheSettingsSay() {
        notes.begin();
        most.set(2);
        type("cat");
        type("dog");
        type("boat");
        assertEquals(List.of("boat", "dog"), typed());
        most.set(1);
        assertEquals(List.of("boat"), typed());
        assertEquals(1, notebook.read().history().size());
    }

    @Test
    void ofNoneNothingIsKeptNorListedAndTheWayBackStillLeadsBack() {
        type("tree");
        notes.begin();
        most.set(0);
        assertEquals(List.of(), notebook.read().history());
        type("cat");
        search.add(EXAMPLE);
        assertEquals(List.of(), typed());
        assertEquals(List.of(), notebook.read().history());
        assertFalse(history.remembers());
        history.back();
        assertEquals(List.of(), search.parts());
        startAgain();
        assertEquals(List.of(), typed());
        assertFalse(history.canGoBack().get());
    }

    @Test
    void whatWasKeptBeforeIsForgottenWhereTheSettingsSayLess() {
        notes.begin();
        type("cat");
        type("dog");
        history.dispose();
        most.set(0);
        startAgain();
        assertEquals(List.of(), notebook.read().history());
        assertFalse(history.canGoBack().get());
    }

    @Test
    void lettersThatAreTypedMakeOneStep() {
        type("c");
        type("ca");
        type("cat");
        assertEquals(List.of("cat"), typed());
        assertFalse(history.canGoBack().get());
    }

    @Test
    void deletingLettersOnTheWayToOtherWordsMakesOneStepToo() {
        type("cat");
        type("ca");
        type("c");
        type("");
        type("d");
        type("dog");
        assertEquals(
                List.of("dog", "cat"), typed().stream().filter(it -> it.length() > 1).toList());
        history.back();
        history.back();
        assertEquals("cat", search.textProperty().get());
    }

    @Test
    void enterEndsAStep() {
        type("cat");
        search.searchNow();
        type("cat on a beach");
        assertEquals(List.of("cat on a beach", "cat"), typed());
    }

    @Test
    void whatIsClearedCanBeGoneBackTo() {
        search.findSimilar(EXAMPLE);
        search.clear();
        assertTrue(history.canGoBack().get());
        history.back();
        assertEquals(List.of(QueryPart.like(EXAMPLE)), search.parts());
        assertFalse(history.canGoBack().get());
    }

    @Test
    void aNewQuestionEndsTheWayForward() {
        type("cat");
        search.findSimilar(EXAMPLE);
        history.back();
        type("dog");
        assertFalse(history.canGoForward().get());
    }

    @Test
    void theHistoryOutlivesTheWindow() {
        notes.begin();
        type("cat");
        search.findSimilar(EXAMPLE);
        startAgain();
        assertInstanceOf(SearchState.Idle.class, search.stateProperty().get());
        history.back();
        assertEquals(List.of(QueryPart.like(EXAMPLE)), search.parts());
        history.back();
        assertEquals("cat", search.textProperty().get());
        assertEquals(List.of(), problems);
    }

    @Test
    void whoeverIsNotToBeRememberedLeavesNothingBehind() {
        notes.begin();
        type("cat");
        history.setRemembers(false);
        type("secret");
        assertEquals(List.of(), history.recent());
        assertTrue(history.canGoBack().get(), "within the window the way back stays");
        startAgain();
        assertFalse(history.canGoBack().get());
        assertFalse(history.remembers());
    }

    @Test
    void aClearedHistoryIsGoneForGood() {
        notes.begin();
        type("cat");
        history.clear();
        assertFalse(history.canGoBack().get());
        startAgain();
        assertEquals(List.of(), history.recent());
    }

    @Test
    void aRecordingThatWillBeDeletedIsNoStep() {
        SearchViewModel other = search();
        NotesViewModel kept = new NotesViewModel(Notebook.inMemory(), background, problems::add);
        HistoryViewModel without =
                new HistoryViewModel(other, kept, asked -> asked.parts().isEmpty(), most);
        other.findSimilar(EXAMPLE);
        assertEquals(List.of(), without.recent());
        assertFalse(without.canGoBack().get());
    }

    @Test
    void theSameQuestionTwiceStandsOnceInTheList() {
        type("cat");
        search.searchNow();
        search.findSimilar(EXAMPLE);
        search.ask(history.recent().getLast());
        assertEquals(List.of("cat", ""), typed());
    }
}
