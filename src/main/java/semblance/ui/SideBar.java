package semblance.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import semblance.ui.library.LibraryBar;
import semblance.ui.look.TextScale;

import java.util.List;

/** The bar at the side: the pages, and the library between them. It can be put away. */
final class SideBar extends VBox {
    private static final double WIDTH = 248;
    private static final double SHARE = 0.345;

    private final BorderPane work;
    private final LibraryMenu libraries;

    /**
     * @param saved the saved searches
     * @param work has the bar at its left
     */
    SideBar(BorderPane work, Places places, LibraryMenu libraries, Node saved, LibraryBar library) {
        this.work = work;
        this.libraries = libraries;
        VBox.setVgrow(library, Priority.ALWAYS);
        PlaceBar foot = new PlaceBar(places, List.of(Place.MODELS, Place.SETTINGS));
        foot.getStyleClass().add("bar-foot");
        getStyleClass().add("side-bar");
        VBox all =
                new VBox(
                        new PlaceBar(places, List.of(Place.SEARCH, Place.DUPLICATES, Place.MAP)),
                        saved,
                        library,
                        foot);
        // In a low window, or with large text, the bar is moved as a whole.
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("side-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        // With large text it is cut off, and not the bar at the top.
        setMinHeight(0);
        TextScale.fitWidth(this, WIDTH, work.widthProperty().multiply(SHARE));
        work.setLeft(this);
    }

    boolean isShown() {
        return work.getLeft() != null;
    }

    void toggle() {
        work.setLeft(isShown() ? null : this);
    }

    /** Opens the menu of libraries. */
    void showLibraries() {
        if (!isShown()) {
            toggle();
        }
        libraries.requestFocus();
        libraries.show();
    }
}
