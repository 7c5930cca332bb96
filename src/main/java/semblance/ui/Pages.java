package semblance.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import semblance.library.LibraryStatus;
import semblance.ui.library.LibraryViewModel;

/**
 * Which page the window shows: the welcome as long as the library has no folders, and else the
 * work, which is also where models and settings are shown.
 */
final class Pages extends StackPane {
    private final Node work;
    private final Node welcome;
    private final LibraryViewModel library;
    private final ReadOnlyObjectProperty<Place> place;
    private final Runnable onBegin;

    /**
     * @param onBegin told when the work can begin
     */
    Pages(
            Node work,
            Node welcome,
            LibraryViewModel library,
            ReadOnlyObjectProperty<Place> place,
            Runnable onBegin) {
        this.work = work;
        this.welcome = welcome;
        this.library = library;
        this.place = place;
        this.onBegin = onBegin;
        work.setVisible(false);
        welcome.setVisible(false);
        // The page that is not shown asks for no room.
        setMinSize(0, 0);
        getChildren().addAll(work, welcome);
        library.statusProperty().subscribe(this::choose);
        place.subscribe(now -> choose(library.statusProperty().get()));
        library.problemProperty().subscribe(this::showWorkOnProblem);
    }

    private void choose(@Nullable LibraryStatus status) {
        boolean hasFolders = status != null && !status.folders().isEmpty();
        // Models and settings are of use before there is any folder.
        boolean isElsewhere = place.get() == Place.MODELS || place.get() == Place.SETTINGS;
        boolean begins = hasFolders && !isElsewhere && !work.isVisible();
        work.setVisible(hasFolders || isElsewhere);
        welcome.setVisible(status != null && !hasFolders && !isElsewhere);
        if (begins) {
            onBegin.run();
        }
    }

    private void showWorkOnProblem(String sentence) {
        // A library that cannot be read shows its reason in the bar, not an empty window.
        if (!sentence.isEmpty() && library.statusProperty().get() == null) {
            work.setVisible(true);
        }
    }
}
