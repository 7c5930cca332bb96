package semblance.ui.compare;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import semblance.search.SearchResult;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is compared and which part of it is seen. It ends when fewer than two are left. Belongs to
 * the JavaFX thread.
 */
public final class CompareViewModel {
    public static final int MOST = 4;

    private static final double STEP = 1.25;

    private final ReadOnlyObjectWrapper<List<SearchResult>> compared =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.FIT);

    /** What is compared, from the left to the right; empty while nothing is. */
    public ReadOnlyObjectProperty<List<SearchResult>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    ObjectProperty<View> viewProperty() {
        return view;
    }

    /** Compares the first four at most; nothing if there are not two. */
    public void compare(List<SearchResult> results) {
        view.set(View.FIT);
        compared.set(
                results.size() < 2
                        ? List.of()
                        : List.copyOf(results.subList(0, Math.min(MOST, results.size()))));
    }

    public boolean isOpen() {
        return !compared.get().isEmpty();
    }

    public void close() {
        compared.set(List.of());
    }

    /** Takes one away; with one left there is nothing to compare. */
    void remove(int place) {
        List<SearchResult> left = new ArrayList<>(compared.get());
        left.remove(place);
        compared.set(left.size() < 2 ? List.of() : List.copyOf(left));
    }

    /** Lets one change places with its right neighbour, the last with the first. */
    void swap(int place) {
        List<SearchResult> order = new ArrayList<>(compared.get());
        Collections.swap(order, place, (place + 1) % order.size());
        compared.set(List.copyOf(order));
    }

    void zoomIn() {
        view.set(view.get().zoomed(STEP, 0.5, 0.5));
    }

    void zoomOut() {
        view.set(view.get().zoomed(1 / STEP, 0.5, 0.5));
    }

    void fit() {
        view.set(View.FIT);
    }
}
