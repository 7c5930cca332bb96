package semblance.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.media.TimeSpan;
import semblance.search.Moment;
import semblance.search.Query;
import semblance.search.SearchResult;
import semblance.search.SearchResults;
import semblance.search.arrange.Arrangement;
import semblance.search.arrange.GroupKey;
import semblance.search.arrange.Grouping;
import semblance.search.arrange.SortKey;
import semblance.ui.FakeResults;
import semblance.ui.look.Texts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class ResultsViewModelTest {
    private static final Query QUERY = Query.ofWords("cat");

    private final ResultsViewModel model = new ResultsViewModel();

    @Test
    void closeResultsComeFirstWhateverTheirRank() {
        model.show(
                new SearchResults(
                        QUERY,
                        List.of(
                                FakeResults.result(0, 0.4, false),
                                FakeResults.result(1, 0.9, true)),
                        0.5,
                        Duration.ofMillis(7),
                        List.of()));
        assertTrue(model.shownProperty().get().results().getFirst().close());
        assertEquals("2 results", model.shownProperty().get().heading());
        assertEquals("1 close \u00b7 7 ms", model.shownProperty().get().details());
    }

    @Test
    void noticesAndReasonsAreInTheLanguageOfTheWindow() {
        Texts.speak(Locale.of("ru"));
        try {
            model.show(
                    new SearchResults(
                            QUERY,
                            List.of(FakeResults.result(0, 0.9, true)),
                            0.5,
                            Duration.ofMillis(7),
                            List.of(
                                    "No text model is installed: words are compared with names,"
                                            + " folders and metadata.")));
            Shown shown = model.shownProperty().get();
            String notice = shown.notices().getFirst();
            assertFalse(notice.contains("model"), notice);
            SearchResult found = shown.results().getFirst();
            SearchResult moment =
                    found.at(new Moment(TimeSpan.ofSeconds(1, 2), 1, "looks like it"));
            assertEquals("Изображение похоже", ReasonWords.of(moment));
            SearchResult other =
                    found.at(new Moment(TimeSpan.ofSeconds(1, 2), 1, "one of two unknown reasons"));
            assertEquals("One of two unknown reasons", ReasonWords.of(other));
        } finally {
            Texts.speak(Locale.ENGLISH);
        }
    }

    @Test
    void theVerySameIsAnAnswerOfItsOwnBeforeWhatIsSimilar() {
        SearchResult similar = FakeResults.result(1, 0.9, true);
        SearchResult same = FakeResults.same(FakeResults.result(4, 0.4, false));
        model.show(
                new SearchResults(
                        QUERY, List.of(similar, same), 0.5, Duration.ofMillis(7), List.of()));
        Shown shown = model.shownProperty().get();
        assertEquals(List.of(same, similar), shown.results());
        assertEquals("1 the same \u00b7 7 ms", shown.details());
        assertEquals(
                "The same recording",
                new GroupWords(Path::toString).of(GroupKey.Part.SAME, shown.results()));
        assertEquals(
                new GridRow.Heading(GroupKey.Part.SAME, 1, false),
                model.rowsProperty().get().row(0));
    }

    @Test
    void answerWithoutAnyCloseResultSaysSo() {
        model.show(FakeResults.answer(QUERY, 4, 0));
        assertTrue(model.shownProperty().get().nothingClose());
    }

    @Test
    void whereNothingWasComparedNothingIsCalledFar() {
        model.show(
                new SearchResults(
                        QUERY,
                        List.of(FakeResults.result(0, 0.4, false)),
                        null,
                        Duration.ZERO,
                        List.of()));
        assertFalse(model.shownProperty().get().nothingClose());
        assertEquals(1, model.rowsProperty().get().size());
    }

    @Test
    void keysWalkThroughTheGridAndStayInIt() {
        model.show(FakeResults.answer(QUERY, 10, 10));
        model.layOut(4);
        model.move(Move.DOWN, 2);
        assertEquals(0, model.selectedProperty().get());
        model.move(Move.RIGHT, 2);
        model.move(Move.DOWN, 2);
        assertEquals(5, model.selectedProperty().get());
        model.move(Move.PAGE_DOWN, 2);
        assertEquals(9, model.selectedProperty().get());
        model.move(Move.RIGHT, 2);
        assertEquals(9, model.selectedProperty().get());
        model.move(Move.FIRST, 2);
        model.move(Move.LEFT, 2);
        assertEquals(0, model.selectedProperty().get());
        model.move(Move.LAST, 2);
        assertEquals(9, model.selectedProperty().get());
    }

    @Test
    void newAnswerSelectsNothing() {
        model.show(FakeResults.answer(QUERY, 3, 1));
        model.selectedProperty().set(1);
        model.show(FakeResults.answer(QUERY, 3, 1));
        assertNull(model.selectedResultProperty().get());
    }

    @Test
    void newerAnswerToTheSameQuestionKeepsTheSelectionOnItsFile() {
        model.show(FakeResults.answer(QUERY, 3, 3));
        model.selectedProperty().set(1);
        SearchResult chosen = model.selectedResultProperty().get();
        SearchResult first = FakeResults.result(7, 1, true);
        List<SearchResult> more = new ArrayList<>(model.shownProperty().get().results());
        more.addFirst(first);
        model.renew(new SearchResults(QUERY, more, 0.5, Duration.ZERO, List.of()));
        assertEquals(2, model.selectedProperty().get());
        assertSame(chosen, model.selectedResultProperty().get());
        more.remove(chosen);
        model.renew(new SearchResults(QUERY, more, 0.5, Duration.ZERO, List.of()));
        assertNull(model.selectedResultProperty().get());
    }

    @Test
    void tilesAreChosenOneByOneAndInARow() {
        model.show(FakeResults.answer(QUERY, 10, 10));
        Selection selection = model.selection();
        selection.choose(0);
        selection.toggle(2);
        assertEquals(2, model.chosen().size());
        selection.extendTo(5);
        assertEquals(4, model.chosen().size(), "from the tile that was toggled last");
        selection.toggle(3);
        assertEquals(3, model.chosen().size());
        selection.chooseAll();
        assertEquals(10, model.chosen().size());
        selection.leadAlone();
        assertEquals(1, model.chosen().size());
    }

    @Test
    void whatIsChosenStaysSoInAnotherOrder() {
        model.show(FakeResults.answer(QUERY, 10, 10));
        model.selection().choose(0);
        model.selection().toggle(1);
        model.arrangementProperty().set(new Arrangement(SortKey.NAME, true, Grouping.NONE, false));
        assertEquals(
                List.of("file-1.flac", "file-0.jpg"),
                model.chosen().stream().map(it -> it.path().getFileName().toString()).toList());
        assertEquals(
                "file-1.flac",
                model.selectedResultProperty().get().path().getFileName().toString());
    }
}
