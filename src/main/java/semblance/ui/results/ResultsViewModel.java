package semblance.ui.results;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import semblance.search.SearchResult;
import semblance.search.SearchResults;
import semblance.search.arrange.Arranged;
import semblance.search.arrange.Arrangement;
import semblance.search.arrange.GroupKey;
import semblance.search.facet.FacetCounts;
import semblance.search.facet.FacetTable;
import semblance.search.facet.Narrowing;
import semblance.ui.task.Background;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The answer that is shown, how it is narrowed, sorted and grouped, how it lies in the grid, and
 * what is selected: one tile leads, and others may be chosen with it. Belongs to the JavaFX thread.
 */
public final class ResultsViewModel {
    /** No result is selected. */
    public static final int NONE = -1;

    private final Arranging arranging;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ObjectProperty<Arrangement> arrangement =
            new SimpleObjectProperty<>(Arrangement.DEFAULT);
    private final ObjectProperty<Narrowing> narrowing = new SimpleObjectProperty<>(Narrowing.NONE);
    private final ReadOnlyObjectWrapper<FacetCounts> counts =
            new ReadOnlyObjectWrapper<>(FacetCounts.NONE);
    private final ReadOnlyObjectWrapper<Laid> laid = new ReadOnlyObjectWrapper<>(Laid.NOTHING);
    private final ReadOnlyObjectWrapper<GridRows> rows =
            new ReadOnlyObjectWrapper<>(new GridRows(List.of(), 1));
    private final ReadOnlyObjectWrapper<@Nullable SearchResult> selectedResult =
            new ReadOnlyObjectWrapper<>();
    private final Selection selection = new Selection(rows, laid);
    private final Set<GroupKey> toggled = new HashSet<>();

    private @Nullable FacetTable table;
    private Arranged arranged = Arranged.NOTHING;
    private boolean renewing;
    private boolean replacing;

    /** Everything is arranged at once. */
    public ResultsViewModel() {
        this(null, SimilarFiles.NONE);
    }

    /**
     * @param background for what takes longer, null to do it at once
     */
    public ResultsViewModel(@Nullable Background background, SimilarFiles similar) {
        this.arranging = new Arranging(background, similar);
        selection
                .leadingProperty()
                .subscribe(now -> {
                    // The closer look at a file must not begin anew because it stands elsewhere.
                    if (!renewing) {
                        selectedResult.set(result(now.intValue()));
                    }
                });
        arrangement.subscribe((before, now) -> {
            if (before.grouping() != now.grouping()) {
                toggled.clear();
            }
            rearrange(false);
        });
        narrowing.subscribe((before, now) -> rearrange(false));
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How the answer is read. */
    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /** Which of the answer's files are wanted. */
    public ObjectProperty<Narrowing> narrowingProperty() {
        return narrowing;
    }

    /** How many files of the answer have what in common. */
    public ReadOnlyObjectProperty<FacetCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** The tiles of the grid. */
    public ReadOnlyObjectProperty<Laid> laidProperty() {
        return laid.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<GridRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The place of the tile that leads, {@link #NONE} if none is selected. */
    public IntegerProperty selectedProperty() {
        return selection.leadingProperty();
    }

    public ReadOnlyObjectProperty<@Nullable SearchResult> selectedResultProperty() {
        return selectedResult.getReadOnlyProperty();
    }

    /** Which tiles are chosen. */
    public ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return selection.chosenProperty();
    }

    /** Returns the results that are chosen, in the order of the grid. */
    public List<SearchResult> chosen() {
        List<SearchResult> results = new ArrayList<>();
        for (int place : selection.chosenProperty().get().places()) {
            SearchResult result = result(place);
            if (result != null) {
                results.add(result);
            }
        }
        return results;
    }

    /** Shows an answer; nothing of it is selected, and all of it is wanted. */
    public void show(SearchResults answer) {
        selection.leadingProperty().set(NONE);
        toggled.clear();
        replace(Shown.of(answer, false), Narrowing.NONE);
    }

    /** Shows a newer answer to the same question; what is selected stays selected. */
    public void renew(SearchResults answer) {
        Shown now = Shown.of(answer, true);
        if (now.results().equals(shown.get().results())
                && now.notices().equals(shown.get().notices())) {
            return;
        }
        replace(now, narrowing.get());
    }

    public void clear() {
        selection.leadingProperty().set(NONE);
        replace(Shown.NOTHING, Narrowing.NONE);
    }

    private void replace(Shown now, Narrowing wanted) {
        table = null;
        replacing = true;
        try {
            narrowing.set(wanted);
        } finally {
            replacing = false;
        }
        arrange(now, now.renewed());
    }

    private void rearrange(boolean renewed) {
        if (!replacing) {
            arrange(shown.get(), renewed);
        }
    }

    private void arrange(Shown now, boolean renewed) {
        arranging.fulfil(
                new Arranging.Wish(now.results(), table, narrowing.get(), arrangement.get()),
                outcome -> {
                    table = outcome.table();
                    arranged = outcome.arranged();
                    layOut(renewed);
                    counts.set(outcome.counts());
                    shown.set(now);
                });
    }

    /** The selection goes with its files, as far as these are still there. */
    private void layOut(boolean renewed) {
        SearchResult leading = selectedResult.get();
        List<SearchResult> before = chosen();
        Laid now = Laid.of(arranged, toggled, renewed);
        renewing = true;
        try {
            rows.set(new GridRows(now.sections(), rows.get().columns()));
            laid.set(now);
            selection.follow(leading, before);
            if (selection.leadingProperty().get() == NONE) {
                selectedResult.set(null);
            }
        } finally {
            renewing = false;
        }
    }

    /** Lays the results out in a number of columns. */
    public void layOut(int columns) {
        rows.set(new GridRows(laid.get().sections(), columns));
    }

    /** Folds a group away, or shows it again; unfolds a heap, or puts it together again. */
    public void toggle(GroupKey group) {
        if (!toggled.remove(group)) {
            toggled.add(group);
        }
        layOut(true);
    }

    /** Folds all groups away, or shows all again. */
    public void toggleAll() {
        boolean anyOpen = arranged.groups().stream().anyMatch(it -> !toggled.contains(it.key()));
        toggled.clear();
        if (anyOpen) {
            arranged.groups().forEach(group -> toggled.add(group.key()));
        }
        layOut(false);
    }

    /** Tells whether the selection just moves with the result that it stays on. */
    boolean isRenewing() {
        return renewing;
    }

    /** Returns the result at a place, or null. */
    public @Nullable SearchResult result(int place) {
        List<SearchResult> results = laid.get().items();
        return place < 0 || place >= results.size() ? null : results.get(place);
    }

    /** Returns what is selected besides, and the ways to change it. */
    Selection selection() {
        return selection;
    }

    /** Moves the selection as {@link Selection#move} does. */
    public void move(Move move, int linesPerPage) {
        selection.move(move, linesPerPage);
    }
}
