package semblance.ui.search;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import semblance.library.PreviewException;
import semblance.library.Previews;
import semblance.media.Picture;
import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.ui.task.Background;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The pictures of a query's parts: whole for the eyes that mark a region, and cut out and small for
 * the chips, which are kept so that they do not flicker. Belongs to the JavaFX thread.
 */
public final class PartPictures {
    private static final int CHIP_SIDE = 64;
    private static final int WHOLE_SIDE = 480;
    private static final int KEPT = 64;

    private final Previews previews;
    private final Background background;
    private final Map<QueryMedia, Image> small =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<QueryMedia, Image> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * A picture with the size that it really has.
     *
     * @param width of the upright picture, in whose pixels regions are told
     */
    record Whole(Image image, int width, int height) {}

    public PartPictures(Previews previews, Background background) {
        this.previews = previews;
        this.background = background;
    }

    /** Gives a chip its picture: the part that is meant; nothing where there is none to see. */
    void small(QueryMedia media, Consumer<Image> onImage) {
        Image known = small.get(media);
        if (known != null) {
            onImage.accept(known);
            return;
        }
        var _ =
                background.run(
                        () -> Pictures.toImage(cut(media)),
                        image -> {
                            small.put(media, image);
                            onImage.accept(image);
                        },
                        PartPictures::leave);
    }

    /** Gives a picture or frame whole, whatever part of it is meant. */
    void whole(QueryMedia media, Consumer<Whole> onPicture) {
        var _ =
                background.run(
                        () -> {
                            Size size = size(media);
                            Image image = Pictures.toImage(picture(media, WHOLE_SIDE));
                            return size == null
                                    ? new Whole(
                                            image, (int) image.getWidth(), (int) image.getHeight())
                                    : new Whole(image, size.width(), size.height());
                        },
                        onPicture,
                        PartPictures::leave);
    }

    /** The icon stays where the picture cannot be seen: the search itself tells why. */
    private static void leave(Throwable failure) {
        if (!(failure instanceof PreviewException) && !(failure instanceof InterruptedException)) {
            throw new IllegalStateException(failure);
        }
    }

    private record Size(int width, int height) {}

    private Picture cut(QueryMedia media) throws PreviewException, InterruptedException {
        Region region =
                switch (media) {
                    case QueryMedia.OfFile(_, var part, _) -> part;
                    case QueryMedia.OfPicture(_, var part) -> part;
                };
        if (region == null) {
            return picture(media, CHIP_SIDE);
        }
        Size size = size(media);
        int shorter = Math.min(region.width(), region.height());
        int shortSide =
                size == null
                        ? WHOLE_SIDE
                        : Math.min(size.width(), size.height())
                                * Math.max(1, CHIP_SIDE)
                                / Math.max(1, shorter);
        Picture whole = picture(media, Math.max(CHIP_SIDE, shortSide));
        double scale = size == null ? 1 : whole.width() / (double) size.width();
        return whole.crop(scaled(region, scale, whole));
    }

    private static Region scaled(Region region, double scale, Picture within) {
        int x = Math.clamp(Math.round(scale * region.x()), 0, within.width() - 1);
        int y = Math.clamp(Math.round(scale * region.y()), 0, within.height() - 1);
        int width = Math.clamp(Math.round(scale * region.width()), 1, within.width() - x);
        int height = Math.clamp(Math.round(scale * region.height()), 1, within.height() - y);
        return new Region(x, y, width, height);
    }

    private Picture picture(QueryMedia media, int shortSide)
            throws PreviewException, InterruptedException {
        return switch (media) {
            case QueryMedia.OfFile(var file, _, var span) ->
                    previews.picture(file, shortSide, span == null ? Duration.ZERO : span.start());
            case QueryMedia.OfPicture(var picture, _) -> picture;
        };
    }

    private @Nullable Size size(QueryMedia media) throws PreviewException {
        return switch (media) {
            case QueryMedia.OfFile(var file, _, _) -> {
                var facts = previews.facts(file);
                yield facts.width() > 0 && facts.height() > 0
                        ? new Size(facts.width(), facts.height())
                        : null;
            }
            case QueryMedia.OfPicture(var picture, _) ->
                    new Size(picture.width(), picture.height());
        };
    }
}
