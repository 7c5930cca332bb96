package semblance.ui.results;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableObjectValue;

import org.jspecify.annotations.Nullable;

import semblance.search.SearchResult;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which tile leads and which are chosen with it. Whoever sets the leading tile chooses it alone.
 * Belongs to the JavaFX thread.
 */
final class Selection {
    private static final int NONE = ResultsViewModel.NONE;

    private final ObservableObjectValue<GridRows> rows;
    private final ObservableObjectValue<Laid> laid;
    private final IntegerProperty leading = new SimpleIntegerProperty(NONE);
    private final ReadOnlyObjectWrapper<Chosen> chosen =
            new ReadOnlyObjectWrapper<>(Chosen.NOTHING);

    /** Where the choice began that Shift extends. */
    private int anchor = NONE;

    private boolean choosing;

    Selection(ObservableObjectValue<GridRows> rows, ObservableObjectValue<Laid> laid) {
        this.rows = rows;
        this.laid = laid;
        leading.subscribe(now -> {
            if (!choosing) {
                anchor = now.intValue();
                chosen.set(Chosen.one(anchor));
            }
        });
    }

    /** The place of the tile that leads, {@link ResultsViewModel#NONE} if none is selected. */
    IntegerProperty leadingProperty() {
        return leading;
    }

    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses a tile alone. */
    void choose(int place) {
        lead(place, Chosen.one(place));
        anchor = place;
    }

    /** Chooses everything between the tile where the choice began and another, which then leads. */
    void extendTo(int place) {
        int from = anchor == NONE ? place : anchor;
        lead(place, Chosen.range(from, place));
        anchor = from;
    }

    /** Chooses a tile besides the others, or no longer. */
    void toggle(int place) {
        Chosen now = chosen.get().toggled(place);
        int[] left = now.places();
        lead(now.contains(place) || left.length == 0 ? place : left[0], now);
        anchor = place;
    }

    /** Chooses all tiles. */
    void chooseAll() {
        int last = laid.get().items().size() - 1;
        if (last >= 0) {
            lead(leading.get() == NONE ? 0 : leading.get(), Chosen.range(0, last));
        }
    }

    /** Chooses nothing but the leading tile. */
    void leadAlone() {
        lead(leading.get(), Chosen.one(leading.get()));
    }

    private void lead(int place, Chosen now) {
        choosing = true;
        try {
            leading.set(place);
        } finally {
            choosing = false;
        }
        chosen.set(now);
    }

    /**
     * Moves the selection; from no selection to the first result.
     *
     * @param linesPerPage how many lines are seen at once
     */
    void move(Move move, int linesPerPage) {
        if (!laid.get().items().isEmpty()) {
            leading.set(target(move, linesPerPage));
        }
    }

    /** As {@link #move}, but what lies between is chosen as well. */
    void extend(Move move, int linesPerPage) {
        if (!laid.get().items().isEmpty()) {
            extendTo(target(move, linesPerPage));
        }
    }

    private int target(Move move, int linesPerPage) {
        int last = laid.get().items().size() - 1;
        int from = leading.get();
        GridRows grid = rows.get();
        if (from == NONE) {
            return move == Move.LAST ? last : 0;
        }
        return switch (move) {
            case LEFT -> Math.max(0, from - 1);
            case RIGHT -> Math.min(last, from + 1);
            case UP -> grid.vertically(from, -1);
            case DOWN -> grid.vertically(from, 1);
            case PAGE_UP -> grid.vertically(from, -Math.max(1, linesPerPage));
            case PAGE_DOWN -> grid.vertically(from, Math.max(1, linesPerPage));
            case FIRST -> 0;
            case LAST -> last;
        };
    }

    /** Selects the same files where they lie now. */
    void follow(@Nullable SearchResult lead, List<SearchResult> others) {
        int place = lead == null ? NONE : placeOf(lead);
        BitSet places = new BitSet();
        if (place != NONE && others.size() > 1) {
            Set<Path> paths = new HashSet<>();
            others.forEach(result -> paths.add(result.path()));
            List<SearchResult> items = laid.get().items();
            for (int at = 0; at < items.size(); at++) {
                places.set(at, paths.contains(items.get(at).path()));
            }
        }
        leading.set(NONE);
        leading.set(place);
        if (places.cardinality() > 1) {
            chosen.set(Chosen.of(places));
        }
    }

    private int placeOf(SearchResult wanted) {
        List<SearchResult> results = laid.get().items();
        int sameFile = NONE;
        for (int place = 0; place < results.size(); place++) {
            SearchResult result = results.get(place);
            if (result.path().equals(wanted.path()) && result.content().equals(wanted.content())) {
                if (Objects.equals(result.span(), wanted.span())) {
                    return place;
                }
                sameFile = sameFile == NONE ? place : sameFile;
            }
        }
        return sameFile;
    }
}
