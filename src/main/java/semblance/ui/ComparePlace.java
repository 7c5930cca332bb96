package semblance.ui;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import semblance.library.Previews;
import semblance.search.SearchResult;
import semblance.ui.compare.CompareActions;
import semblance.ui.compare.CompareView;
import semblance.ui.compare.CompareViewModel;
import semblance.ui.results.Thumbnails;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The comparison over the page of the search: made when it is first wanted. Belongs to the JavaFX
 * thread.
 */
final class ComparePlace {
    private final CompareViewModel model = new CompareViewModel();
    private final StackPane layers = new StackPane();
    private final Previews previews;
    private final Thumbnails thumbnails;
    private final Background background;
    private final CompareActions actions;
    private final Function<Path, String> placeOf;

    /**
     * @param page what is compared over
     * @param onClosed leads the keyboard back
     */
    ComparePlace(
            Node page,
            Previews previews,
            Thumbnails thumbnails,
            Background background,
            Consumer<SearchResult> open,
            Consumer<SearchResult> showInFolder,
            Function<Path, String> placeOf,
            Runnable onClosed) {
        this.previews = previews;
        this.thumbnails = thumbnails;
        this.background = background;
        this.actions = new CompareActions(open, showInFolder);
        this.placeOf = placeOf;
        layers.getChildren().add(page);
        model.comparedProperty()
                .subscribe((before, now) -> {
                    page.setVisible(now.isEmpty());
                    if (now.isEmpty() && !before.isEmpty()) {
                        onClosed.run();
                    }
                });
    }

    /** Returns the page with the comparison over it. */
    StackPane page() {
        return layers;
    }

    void compare(List<SearchResult> results) {
        if (layers.getChildren().size() == 1) {
            CompareView view =
                    new CompareView(
                            model,
                            previews::picture,
                            (file, columns) -> previews.outline(file, null, columns, soFar -> {}),
                            result -> thumbnails.atHand(result.content()),
                            background,
                            actions);
            view.setPlaceOf(placeOf);
            layers.getChildren().add(view);
        }
        model.compare(results);
    }

    /** Ends the comparison; tells whether there was one. */
    boolean close() {
        boolean wasOpen = model.isOpen();
        model.close();
        return wasOpen;
    }
}
