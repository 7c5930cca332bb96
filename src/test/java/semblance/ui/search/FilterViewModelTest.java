package semblance.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.search.Condition;
import semblance.search.Query;
import semblance.search.SearchOptions;
import semblance.ui.FakeResults;
import semblance.ui.task.ManualDelay;
import semblance.ui.task.SameThreadBackground;

import java.util.ArrayList;
import java.util.List;

class FilterViewModelTest {
    private final List<Query> asked = new ArrayList<>();
    private final List<SearchOptions> options = new ArrayList<>();
    private final SearchViewModel search =
            new SearchViewModel(
                    (query, wanted) -> {
                        asked.add(query);
                        options.add(wanted);
                        return FakeResults.answer(query, 3, 1);
                    },
                    new SameThreadBackground(),
                    new ManualDelay());
    private final FilterViewModel filters = new FilterViewModel(search.filterProperty());

    private List<String> where() {
        return options.getLast().where().stream().map(Condition::toString).toList();
    }

    private List<String> chips() {
        return filters.chips().stream().map(FilterViewModel.Chip::words).toList();
    }

    @Test
    void filterAloneListsTheFilesThatMeetIt() {
        filters.choose(DurationRange.A_MINUTE);
        assertEquals(List.of("duration>=10s", "duration<1min"), where());
        assertEquals(List.of(Query.ofWords("")), asked);
        assertTrue(
                search.stateProperty().get() instanceof SearchState.Answered(_, _, var filtered)
                        && filtered);
        filters.choose(null);
        assertEquals(new SearchState.Idle(), search.stateProperty().get());
    }

    @Test
    void everyPartIsAChipThatTakesItAway() {
        search.textProperty().set("bell");
        filters.choose(DurationRange.LONG);
        assertTrue(filters.add("artist ~ Bach"));
        assertTrue(filters.add("rate>=48k"));
        assertTrue(filters.add("artist~bach"));
        assertEquals(
                List.of("Over 10 min", "Sample rate at least 48k", "Artist contains bach"),
                chips());
        filters.chips().getFirst().remove().run();
        assertEquals(List.of("rate>=48k", "artist~bach"), where());
        filters.clear();
        assertEquals(List.of(), where());
        assertEquals(List.of(), chips());
    }

    @Test
    void whatIsNoConditionIsToldInASentence() {
        assertFalse(filters.add("flavour=red"));
        assertTrue(filters.problem().get().startsWith("There is no field \"flavour\""));
        assertFalse(filters.add("duration>long"));
        assertTrue(filters.problem().get().contains("a time"));
        assertTrue(filters.add("duration>1:30"));
        assertEquals("", filters.problem().get());
    }
}
