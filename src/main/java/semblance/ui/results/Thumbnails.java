package semblance.ui.results;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.TimeSpan;
import semblance.search.SearchResult;
import semblance.ui.search.Pictures;
import semblance.ui.task.Background;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final int MOMENT_SHORT_SIDE = 160;

    private final ThumbnailFiles files;
    private final Background background;
    private final MomentPictures moments;
    private final Map<Key, Image> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /**
     * A content's picture.
     *
     * @param at the moment of a film, null for the picture that stands for all of it
     */
    private record Key(ContentId content, @Nullable Duration at) {}

    public Thumbnails(ThumbnailFiles files, MomentPictures moments, Background background) {
        this.files = files;
        this.moments = moments;
        this.background = background;
    }

    /** Returns a picture that is at hand, or null. */
    public @Nullable Image atHand(ContentId content) {
        return kept.get(new Key(content, null));
    }

    /** Returns the frame of the moment that matched, if it is at hand; else null. */
    @Nullable Image momentAtHand(SearchResult film) {
        TimeSpan span = film.span();
        return span == null ? null : kept.get(new Key(film.content(), span.start()));
    }

    /** Gives the frame of the moment that matched to {@code onLoaded}; never, if there is none. */
    Background.Task loadMoment(SearchResult film, Consumer<Image> onLoaded) {
        TimeSpan span = film.span();
        if (span == null || !film.online()) {
            return Background.Task.NONE;
        }
        return background.run(
                () ->
                        Pictures.toImage(
                                moments.picture(film.path(), MOMENT_SHORT_SIDE, span.start())),
                image -> {
                    keep(new Key(film.content(), span.start()), image);
                    onLoaded.accept(image);
                },
                // The film's own small picture is shown already.
                failure -> {});
    }

    /** Gives the picture to {@code onLoaded} once it is there; never, if there is none. */
    public Background.Task load(ContentId content, Consumer<Image> onLoaded) {
        return background.run(
                () -> read(content),
                image ->
                        image.ifPresent(loaded -> {
                            keep(new Key(content, null), loaded);
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

    private void keep(Key key, Image image) {
        kept.put(key, image);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
