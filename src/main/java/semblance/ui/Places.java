package semblance.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import semblance.ui.look.Scroll;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Shows one page of the window at a time. A page is made when it is first wanted and kept; it
 * learns from its visibility when it is shown. Belongs to the JavaFX thread.
 */
final class Places extends StackPane {
    private final Map<Place, Supplier<? extends Node>> makers = new EnumMap<>(Place.class);
    private final Map<Place, Node> pages = new EnumMap<>(Place.class);
    private final ReadOnlyObjectWrapper<Place> shown = new ReadOnlyObjectWrapper<>(Place.SEARCH);

    Places() {
        // In a small window pages are cut off, not the bars around them.
        setMinSize(0, 0);
    }

    void add(Place place, Supplier<? extends Node> maker) {
        makers.put(place, maker);
        if (place == shown.get()) {
            show(place);
        }
    }

    ReadOnlyObjectProperty<Place> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Tells at all times whether a page is the one that is shown. */
    ObservableValue<Boolean> isShown(Place place) {
        return shown.map(now -> now == place);
    }

    void show(Place place) {
        Node page = pages.computeIfAbsent(place, this::make);
        pages.values()
                .forEach(it -> {
                    it.setVisible(it.equals(page));
                    layer(it).setVisible(it.equals(page));
                });
        shown.set(place);
    }

    private Node make(Place place) {
        Supplier<? extends Node> maker = makers.get(place);
        if (maker == null) {
            throw new IllegalStateException("no page " + place);
        }
        Node page = maker.get();
        page.setVisible(false);
        getChildren().add(scrolls(place) ? new Scroll(page) : page);
        return page;
    }

    /** The other pages hold what scrolls, and can be as low as one likes. */
    private static boolean scrolls(Place place) {
        return place == Place.DUPLICATES || place == Place.MAP;
    }

    /** Returns a page or what scrolls it. */
    private Node layer(Node page) {
        return getChildren().stream()
                .filter(it -> it instanceof Scroll scroll && page.equals(scroll.getContent()))
                .findFirst()
                .orElse(page);
    }
}
