package semblance.ui.search;

import javafx.scene.Node;
import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import semblance.media.Region;

import java.util.function.Consumer;

/** Makes pictures on which a rectangle can be drawn. */
@FunctionalInterface
public interface RegionMarker {
    /**
     * Returns a picture with a mark.
     *
     * @param width the full width of the picture, in whose pixels regions are told
     * @param marked the region that is marked at first, or null
     * @param onMark takes the region whenever it changes, null when the mark is cleared
     */
    Node mark(
            Image image,
            int width,
            int height,
            @Nullable Region marked,
            Consumer<@Nullable Region> onMark);
}
