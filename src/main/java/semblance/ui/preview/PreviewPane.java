package semblance.ui.preview;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import semblance.library.Previews;
import semblance.media.QueryMedia;
import semblance.search.SearchResult;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Holds the place of the preview. */
public final class PreviewPane extends StackPane {
    private final Label name = new Label();

    public PreviewPane(Previews previews, Background background) {
        getChildren().add(name);
    }

    /** Shows a result, or nothing. */
    public void show(@Nullable SearchResult result) {
        name.setText(result == null ? "" : result.path().toString());
    }

    public void setOnFindSimilar(Consumer<QueryMedia> action) {}

    public void setOnOpen(Consumer<Path> action) {}

    public void setOnShowInFolder(Consumer<Path> action) {}

    public void dispose() {}
}
