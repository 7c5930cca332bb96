package semblance.ui.results;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.jspecify.annotations.Nullable;

import semblance.search.SearchResult;
import semblance.search.SearchResults;
import semblance.ui.look.MatchWords;
import semblance.ui.look.SameWords;
import semblance.ui.look.Words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer that is shown, how it lies in the grid, and what is selected. */
public final class ResultsViewModel {
    /** No result is selected. */
    public static final int NONE = -1;

    /**
     * An answer in the order of the grid: what is the very same first, then close results.
     *
     * @param same how many are the very same recording or film
     * @param close how many are the very same or close; all of them where nothing was compared
     * @param nothingClose there was a cut-off and no result reached it
     * @param renewed it answers the same question as the one before: eyes stay where they are
     */
    public record Shown(
            List<SearchResult> results,
            int same,
            int close,
            boolean nothingClose,
            Duration took,
            List<String> notices,
            boolean renewed) {
        static final Shown NOTHING =
                new Shown(List.of(), 0, 0, false, Duration.ZERO, List.of(), false);

        /** Returns how many there are, in words. */
        public String heading() {
            return Words.count(results.size(), "result");
        }

        /** Returns what a part of the answer is, in words. */
        public String heading(GridPart part) {
            return switch (part) {
                case SAME ->
                        results.subList(0, same).stream()
                                .flatMap(result -> Stream.ofNullable(result.same()))
                                .map(SameWords::title)
                                .distinct()
                                .collect(Collectors.joining(" \u00b7 "));
                case CLOSE -> "Similar";
                case FAR -> "Less close from here on";
            };
        }

        /** Returns the ids of the models that answered; empty where only names were searched. */
        public List<String> answeredBy() {
            return results.stream()
                    .filter(MatchWords::hasLikeness)
                    .map(SearchResult::model)
                    .distinct()
                    .toList();
        }

        /** Returns how many are the same and how many close, and how long the search took. */
        public String details() {
            List<String> parts = new ArrayList<>();
            if (same > 0) {
                parts.add(Words.number(same) + " the same");
            }
            if (close > same && close < results.size()) {
                parts.add(Words.number(close - same) + " close");
            }
            parts.add(Words.took(took));
            return String.join(" \u00b7 ", parts);
        }
    }

    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<GridRows> rows =
            new ReadOnlyObjectWrapper<>(new GridRows(0, 0, 1));
    private final IntegerProperty selected = new SimpleIntegerProperty(NONE);
    private final ReadOnlyObjectWrapper<@Nullable SearchResult> selectedResult =
            new ReadOnlyObjectWrapper<>();

    private boolean renewing;

    public ResultsViewModel() {
        selected.subscribe(now -> {
            // The closer look at a file must not begin anew because it stands elsewhere.
            if (!renewing) {
                selectedResult.set(result(now.intValue()));
            }
        });
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<GridRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Returns the place of the selected result, {@link #NONE} if there is none. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    public ReadOnlyObjectProperty<@Nullable SearchResult> selectedResultProperty() {
        return selectedResult.getReadOnlyProperty();
    }

    /** Shows an answer; nothing of it is selected. */
    public void show(SearchResults answer) {
        selected.set(NONE);
        replace(shownOf(answer, false));
    }

    /** Shows a newer answer to the same question; what is selected stays selected. */
    public void renew(SearchResults answer) {
        Shown now = shownOf(answer, true);
        if (now.results().equals(shown.get().results())
                && now.notices().equals(shown.get().notices())) {
            return;
        }
        SearchResult chosen = selectedResult.get();
        renewing = true;
        try {
            replace(now);
            int place = chosen == null ? NONE : placeOf(chosen);
            selected.set(place);
            if (place == NONE) {
                selectedResult.set(null);
            }
        } finally {
            renewing = false;
        }
    }

    private int placeOf(SearchResult wanted) {
        List<SearchResult> results = shown.get().results();
        for (int place = 0; place < results.size(); place++) {
            SearchResult result = results.get(place);
            if (result.path().equals(wanted.path()) && result.content().equals(wanted.content())) {
                return place;
            }
        }
        return NONE;
    }

    private static Shown shownOf(SearchResults answer, boolean renewed) {
        List<SearchResult> ordered = new ArrayList<>(answer.results().size());
        answer.results().stream().filter(ResultsViewModel::isSame).forEach(ordered::add);
        int same = ordered.size();
        answer.results().stream()
                .filter(result -> !isSame(result) && result.close())
                .forEach(ordered::add);
        int close = ordered.size();
        answer.results().stream()
                .filter(result -> !isSame(result) && !result.close())
                .forEach(ordered::add);
        boolean compared = answer.cutoff() != null;
        return new Shown(
                ordered,
                same,
                compared ? close : ordered.size(),
                compared && close == 0 && !ordered.isEmpty(),
                answer.took(),
                answer.notices(),
                renewed);
    }

    private static boolean isSame(SearchResult result) {
        return result.same() != null;
    }

    public void clear() {
        selected.set(NONE);
        replace(Shown.NOTHING);
    }

    /** Lays the results out in a number of columns. */
    public void layOut(int columns) {
        layOut(shown.get(), columns);
    }

    /** Tells whether the selection just moves with the result that it stays on. */
    boolean isRenewing() {
        return renewing;
    }

    /** The lines are there before those who look at the answer ask for them. */
    private void replace(Shown now) {
        layOut(now, rows.get().columns());
        shown.set(now);
    }

    private void layOut(Shown now, int columns) {
        rows.set(new GridRows(now.same(), now.close(), now.results().size(), columns));
    }

    /** Returns the result at a place, or null. */
    public @Nullable SearchResult result(int place) {
        List<SearchResult> results = shown.get().results();
        return place < 0 || place >= results.size() ? null : results.get(place);
    }

    /**
     * Moves the selection; from no selection to the first result.
     *
     * @param linesPerPage how many lines are seen at once
     */
    public void move(Move move, int linesPerPage) {
        int last = shown.get().results().size() - 1;
        if (last < 0) {
            return;
        }
        int from = selected.get();
        GridRows grid = rows.get();
        if (from == NONE) {
            selected.set(move == Move.LAST ? last : 0);
            return;
        }
        selected.set(
                switch (move) {
                    case LEFT -> Math.max(0, from - 1);
                    case RIGHT -> Math.min(last, from + 1);
                    case UP -> grid.vertically(from, -1);
                    case DOWN -> grid.vertically(from, 1);
                    case PAGE_UP -> grid.vertically(from, -Math.max(1, linesPerPage));
                    case PAGE_DOWN -> grid.vertically(from, Math.max(1, linesPerPage));
                    case FIRST -> 0;
                    case LAST -> last;
                });
    }
}
