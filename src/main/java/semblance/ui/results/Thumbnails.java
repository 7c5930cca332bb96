package semblance.ui.results;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.ui.task.Background;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Small pictures, read and decoded in the background; the latest used ones are kept, at most about
 * 90 MB. Belongs to the JavaFX thread.
 */
public final class Thumbnails {
    private static final int KEPT = 300;
    private static final int SIDE = 320;

    private final ThumbnailFiles files;
    private final Background background;
    private final Map<ContentId, Image> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    public Thumbnails(ThumbnailFiles files, Background background) {
        this.files = files;
        this.background = background;
    }

    /** Returns a picture that is at hand, or null. */
    public @Nullable Image atHand(ContentId content) {
        return kept.get(content);
    }

    /** Gives the picture to {@code onLoaded} once it is there; never, if there is none. */
    public Background.Task load(ContentId content, Consumer<Image> onLoaded) {
        return background.run(
                () -> read(content),
                image ->
                        image.ifPresent(loaded -> {
                            keep(content, loaded);
                            onLoaded.accept(loaded);
                        }),
                // A tile without its picture says so by itself.
                failure -> {});
    }

    private Optional<Image> read(ContentId content) throws IOException {
        Optional<Path> file = files.thumbnail(content);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            Image image = new Image(in, SIDE, SIDE, true, true);
            return image.isError() ? Optional.empty() : Optional.of(image);
        }
    }

    private void keep(ContentId content, Image image) {
        kept.put(content, image);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
