package semblance.ui.map;

import javafx.scene.image.Image;

import semblance.media.ContentId;
import semblance.ui.results.ThumbnailFiles;
import semblance.ui.task.Background;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The small pictures on the map, in two sizes, loaded in the background: those that are wanted now,
 * a few at a time, so that what has left the screen is not waited for. At most about 70 MB are
 * kept. Belongs to the JavaFX thread.
 */
final class MapPictures {
    private static final int SMALL = 112;
    private static final int LARGE = 320;
    private static final int SMALL_KEPT = 1200;
    private static final int LARGE_KEPT = 60;
    private static final int AT_ONCE = 8;

    private final ThumbnailFiles files;
    private final Background background;
    private final Runnable onLoaded;
    private final Map<ContentId, Image> small = kept(SMALL_KEPT);
    private final Map<ContentId, Image> large = kept(LARGE_KEPT);
    private final Set<Wanted> without = new HashSet<>();
    private final Set<Wanted> loading = new HashSet<>();
    private List<Wanted> wanted = List.of();

    /** A content's picture in one of both sizes. */
    record Wanted(ContentId content, boolean isLarge) {}

    /**
     * @param onLoaded called when there is something new to draw
     */
    MapPictures(ThumbnailFiles files, Background background, Runnable onLoaded) {
        this.files = files;
        this.background = background;
        this.onLoaded = onLoaded;
    }

    private static Map<ContentId, Image> kept(int most) {
        return new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ContentId, Image> eldest) {
                return size() > most;
            }
        };
    }

    /** Returns a picture that is at hand, of another size if there is no better one; else null. */
    @org.jspecify.annotations.Nullable
    Image atHand(ContentId content, boolean isLarge) {
        Image best = (isLarge ? large : small).get(content);
        return best != null ? best : (isLarge ? small : large).get(content);
    }

    /** Tells whether a picture is not at hand but might be had. */
    boolean isMissing(Wanted picture) {
        return !(picture.isLarge() ? large : small).containsKey(picture.content())
                && !without.contains(picture);
    }

    /** Loads what is wanted from now on, the first first; forgets what was wanted before. */
    void want(List<Wanted> pictures) {
        wanted = pictures;
        loadNext();
    }

    private void loadNext() {
        for (Wanted picture : wanted) {
            if (loading.size() >= AT_ONCE) {
                return;
            }
            if (isMissing(picture) && loading.add(picture)) {
                var _ =
                        background.run(
                                () -> read(picture),
                                image -> loaded(picture, image),
                                failure -> loaded(picture, Optional.empty()));
            }
        }
    }

    private Optional<Image> read(Wanted picture) throws IOException {
        Optional<Path> file = files.thumbnail(picture.content());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        int side = picture.isLarge() ? LARGE : SMALL;
        try (InputStream in = Files.newInputStream(file.get())) {
            Image image = new Image(in, side, side, true, true);
            return image.isError() ? Optional.empty() : Optional.of(image);
        }
    }

    private void loaded(Wanted picture, Optional<Image> image) {
        loading.remove(picture);
        image.ifPresentOrElse(
                it -> (picture.isLarge() ? large : small).put(picture.content(), it),
                () -> without.add(picture));
        onLoaded.run();
        loadNext();
    }
}
