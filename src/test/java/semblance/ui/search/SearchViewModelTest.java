package semblance.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.media.ContentId;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.search.Query;
import semblance.search.QueryPart;
import semblance.search.SearchException;
import semblance.search.SearchOptions;
import semblance.search.SearchResults;
import semblance.ui.FakeResults;
import semblance.ui.task.ManualBackground;
import semblance.ui.task.ManualDelay;
import semblance.ui.task.SameThreadBackground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class SearchViewModelTest {
    private static final QueryMedia EXAMPLE =
            new QueryMedia.OfFile(Path.of("/pictures/a.jpg"), null, null);

    private final List<Query> asked = new ArrayList<>();
    private final List<SearchOptions> options = new ArrayList<>();
    private final ManualDelay pause = new ManualDelay();
    private final SearchViewModel model =
            new SearchViewModel(this::answer, new SameThreadBackground(), pause);

    private SearchResults answer(Query query, SearchOptions wanted) {
        asked.add(query);
        options.add(wanted);
        return FakeResults.answer(query, 3, 1);
    }

    @Test
    void typedWordsAreSearchedOnceTheTypingPauses() {
        model.textProperty().set("ca");
        model.textProperty().set("cat");
        assertEquals(List.of(), asked);
        pause.end();
        assertEquals(List.of(Query.ofWords("cat")), asked);
        assertInstanceOf(SearchState.Answered.class, model.stateProperty().get());
    }

    @Test
    void enterSearchesAtOnceAndOnlyOnce() {
        model.textProperty().set("cat");
        model.searchNow();
        assertEquals(1, asked.size());
        assertFalse(pause.isWaiting());
    }

    @Test
    void exampleIsSearchedAtOnce() {
        model.findSimilar(EXAMPLE);
        assertEquals(List.of(Query.like(EXAMPLE)), asked);
    }

    @Test
    void sameExampleAgainIsSearchedAgain() {
        model.findSimilar(EXAMPLE);
        model.findSimilar(EXAMPLE);
        assertEquals(2, asked.size());
    }

    @Test
    void wordsBesideAnExampleRefineIt() {
        model.findSimilar(EXAMPLE);
        model.textProperty().set("boat -night");
        pause.end();
        assertEquals(
                Query.like(EXAMPLE).and(QueryPart.words("boat"), QueryPart.without("night")),
                asked.getLast());
    }

    @Test
    void aResultRefinesTheSearchAndStandsInItOnce() {
        QueryMedia other = new QueryMedia.OfFile(Path.of("/pictures/b.jpg"), null, null);
        model.findSimilar(EXAMPLE);
        model.add(other);
        assertEquals(Query.like(EXAMPLE).and(QueryPart.like(other)), asked.getLast());
        model.avoid(other);
        assertEquals(Query.like(EXAMPLE).and(QueryPart.unlike(other)), asked.getLast());
        assertEquals(3, asked.size());
    }

    @Test
    void severalFilesReplaceTheQueryOrJoinIt() {
        QueryMedia other = new QueryMedia.OfFile(Path.of("/pictures/b.jpg"), null, null);
        model.textProperty().set("boat");
        model.findSimilar(List.of(EXAMPLE), true);
        assertEquals(Query.like(EXAMPLE).and(QueryPart.words("boat")), asked.getLast());
        model.findSimilar(List.of(other, EXAMPLE), false);
        assertEquals(Query.like(other).and(QueryPart.like(EXAMPLE)), asked.getLast());
    }

    @Test
    void typedWordsBecomePartsThatCanBeWeighed() {
        model.textProperty().set("boat -night");
        model.partFromText();
        assertEquals("", model.textProperty().get());
        assertEquals(List.of(QueryPart.words("boat"), QueryPart.without("night")), model.parts());
        model.parts().set(0, QueryPart.words("boat").withWeight(2));
        assertEquals(
                new Query(
                        List.of(QueryPart.words("boat").withWeight(2), QueryPart.without("night"))),
                asked.getLast());
    }

    @Test
    void whatIsNotWantedAloneAsksNothing() {
        model.avoid(EXAMPLE);
        assertEquals(List.of(), asked);
        model.textProperty().set("-night");
        pause.end();
        assertEquals(List.of(), asked);
    }

    @Test
    void kindFilterRepeatsTheSearchForThatKindOnly() {
        model.findSimilar(EXAMPLE);
        model.kindsProperty().set(KindFilter.SOUNDS);
        assertEquals(Set.of(MediaKind.AUDIO), options.getLast().kinds());
        assertEquals(2, asked.size());
    }

    @Test
    void chosenFilesAreListedOrSearchedAndThatIsNotKept() {
        Set<ContentId> few = Set.of(new ContentId("0".repeat(32)));
        model.findSimilar(EXAMPLE);
        model.searchAmong(few);
        assertEquals(Query.like(EXAMPLE), asked.getLast());
        assertEquals(few, options.getLast().among());
        model.list(few);
        assertEquals(Query.EVERYTHING, asked.getLast());
        assertEquals(few, options.getLast().among());
        assertFalse(model.inquiry().asksSomething(), "nothing to go back to");
        model.searchAgain();
        assertEquals(few, options.getLast().among());
        model.clear();
        assertInstanceOf(SearchState.Idle.class, model.stateProperty().get());
        model.findSimilar(EXAMPLE);
        assertNull(options.getLast().among());
    }

    @Test
    void clearingLeavesNothingAsked() {
        model.findSimilar(EXAMPLE);
        model.clear();
        assertInstanceOf(SearchState.Idle.class, model.stateProperty().get());
        assertFalse(pause.isWaiting());
    }

    @Test
    void lateAnswerNeverReplacesANewerOne() {
        ManualBackground background = new ManualBackground();
        SearchViewModel slow = new SearchViewModel(this::answer, background, pause);
        slow.textProperty().set("first");
        slow.searchNow();
        slow.textProperty().set("second");
        slow.searchNow();
        assertEquals(1, background.waiting());
        background.runAll();
        assertEquals(List.of(Query.ofWords("second")), asked);
        assertTrue(
                slow.stateProperty().get() instanceof SearchState.Answered(var results, _, _)
                        && results.query().equals(Query.ofWords("second")));
    }

    @Test
    void unreadableExampleIsToldInItsSentence() {
        SearchViewModel failing =
                new SearchViewModel(
                        (query, wanted) -> {
                            throw new SearchException(
                                    SearchException.Problem.UNREADABLE, "a.jpg cannot be read.");
                        },
                        new SameThreadBackground(),
                        pause);
        failing.findSimilar(EXAMPLE);
        assertEquals(
                new SearchState.Failed("a.jpg cannot be read."), failing.stateProperty().get());
    }

    @Test
    void bugIsThrownOnAndTheSearchIsOver() {
        ManualBackground background = new ManualBackground();
        SearchViewModel broken =
                new SearchViewModel(
                        (query, wanted) -> {
                            throw new ArithmeticException();
                        },
                        background,
                        pause);
        broken.findSimilar(EXAMPLE);
        assertThrows(IllegalStateException.class, background::runAll);
        assertInstanceOf(SearchState.Failed.class, broken.stateProperty().get());
    }

    @Test
    void changedLibraryIsAskedAgainInSilence() {
        model.searchAgain();
        assertEquals(List.of(), asked);
        model.findSimilar(EXAMPLE);
        model.searchAgain();
        assertEquals(2, asked.size());
        assertTrue(
                model.stateProperty().get() instanceof SearchState.Answered(_, var again, _)
                        && again);
        model.textProperty().set("half a wo");
        model.searchAgain();
        assertEquals(2, asked.size());
    }
}
