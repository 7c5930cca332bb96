package semblance.ui.results;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.search.SearchResult;
import semblance.ui.search.Pictures;
import semblance.ui.task.Background;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Small pictures, read and decoded in the background at about the size at which they are shown; the
 * latest used ones are kept, up to {@value #KEPT_BYTES} bytes of pixels. Belongs to the JavaFX
 * thread.
 */
public final class Thumbnails {
    /** About 300 of the largest and 10,000 of the smallest ones. */
    private static final long KEPT_BYTES = 96L << 20;

    private static final int SMALL = 96;
    private static final int MIDDLE = 192;

    /** The longer side of what the library has. */
    private static final int WHOLE = 320;

    private static final int BYTES_PER_PIXEL = 4;
    private static final int MOST_READERS = 4;

    private final ThumbnailFiles files;
    private final Background background;
    private final MomentPictures moments;
    private final Map<Key, Image> kept = new LinkedHashMap<>(512, 0.75f, true);
    private long keptBytes;

    /**
     * A content's picture.
     *
     * @param at the moment of a film, null for the picture that stands for all of it
     * @param side about how long the longer side is
     */
    private record Key(ContentId content, @Nullable Duration at, int side) {}

    public Thumbnails(ThumbnailFiles files, MomentPictures moments, Background background) {
        this.files = files;
        this.moments = moments;
        this.background = background;
    }

    /**
     * Returns how many threads shall read pictures: half of the processors and not more than four.
     * The other half draws what was read.
     */
    public static int readers() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_READERS);
    }

    /** Returns the size that serves a picture shown at so many pixels. */
    private static int serving(double pixels) {
        return pixels <= SMALL ? SMALL : pixels <= MIDDLE ? MIDDLE : WHOLE;
    }

    /** Returns a picture that is at hand, or null. */
    public @Nullable Image atHand(ContentId content) {
        return atHand(content, WHOLE);
    }

    /** Returns a picture that is at hand and not too small, or null. */
    @Nullable Image atHand(ContentId content, double pixels) {
        for (int side : new int[] {SMALL, MIDDLE, WHOLE}) {
            if (side >= serving(pixels)) {
                Image image = kept.get(new Key(content, null, side));
                if (image != null) {
                    return image;
                }
            }
        }
        return null;
    }

    /** Returns the frame of the moment that matched, if it is at hand; else null. */
    @Nullable Image momentAtHand(SearchResult film) {
        TimeSpan span = film.span();
        return span == null ? null : kept.get(new Key(film.content(), span.start(), WHOLE));
    }

    /** Gives the frame of the moment that matched to {@code onLoaded}; never, if there is none. */
    Background.Task loadMoment(SearchResult film, Consumer<Image> onLoaded) {
        TimeSpan span = film.span();
        if (span == null || !film.online()) {
            return Background.Task.NONE;
        }
        return load(film, span.start(), WHOLE, onLoaded);
    }

    /**
     * Returns a picture that is larger than what the library keeps, if it is at hand; else null.
     */
    @Nullable Image sharpAtHand(SearchResult picture, int side) {
        return kept.get(new Key(picture.content(), null, side));
    }

    /**
     * Gives a picture that is larger than what the library keeps to {@code onLoaded}; never, if the
     * file cannot be read.
     */
    Background.Task loadSharp(SearchResult picture, int side, Consumer<Image> onLoaded) {
        return picture.online() && picture.kind() == MediaKind.IMAGE
                ? load(picture, null, side, onLoaded)
                : Background.Task.NONE;
    }

    static boolean isSharper(double pixels) {
        return pixels > WHOLE;
    }

    private Background.Task load(
            SearchResult result, @Nullable Duration at, int side, Consumer<Image> onLoaded) {
        return background.run(
                () ->
                        Pictures.toImage(
                                moments.picture(
                                        result.path(), side / 2, at == null ? Duration.ZERO : at)),
                image -> {
                    keep(new Key(result.content(), at, side), image);
                    onLoaded.accept(image);
                },
                // The library's own small picture is shown already.
                failure -> {});
    }

    /** Gives the picture to {@code onLoaded} once it is there; never, if there is none. */
    public Background.Task load(ContentId content, Consumer<Image> onLoaded) {
        return load(content, WHOLE, onLoaded);
    }

    /**
     * Gives a picture to be shown at so many pixels to {@code onLoaded}; never, if there is none.
     */
    Background.Task load(ContentId content, double pixels, Consumer<Image> onLoaded) {
        int side = serving(pixels);
        return background.run(
                () -> read(content, side),
                image ->
                        image.ifPresent(loaded -> {
                            keep(new Key(content, null, side), loaded);
                            onLoaded.accept(loaded);
                        }),
                // A tile without its picture says so by itself.
                failure -> {});
    }

    private Optional<Image> read(ContentId content, int side) throws IOException {
        Optional<Path> file = files.thumbnail(content);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            Image image = side == WHOLE ? new Image(in) : new Image(in, side, side, true, true);
            return image.isError() ? Optional.empty() : Optional.of(Pictures.forScreen(image));
        }
    }

    private void keep(Key key, Image image) {
        Image before = kept.put(key, image);
        keptBytes += bytes(image) - (before == null ? 0 : bytes(before));
        Iterator<Image> oldest = kept.values().iterator();
        while (keptBytes > KEPT_BYTES && oldest.hasNext()) {
            keptBytes -= bytes(oldest.next());
            oldest.remove();
        }
    }

    private static long bytes(Image image) {
        return Math.round(BYTES_PER_PIXEL * image.getWidth() * image.getHeight());
    }
}
