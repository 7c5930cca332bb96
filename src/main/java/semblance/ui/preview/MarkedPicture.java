package semblance.ui.preview;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.media.Region;
import semblance.ui.look.Icons;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.Texts;

import java.util.function.Consumer;

/** A picture outside the preview on which a rectangle can be drawn, as on the preview's own. */
public final class MarkedPicture extends VBox {
    private static final double MOST_HEIGHT = 300;

    /**
     * @param width the full width of the picture, in whose pixels regions are told
     * @param marked the region that is marked at first, or null
     * @param onMark takes the region whenever it changes, null when the mark is cleared
     */
    public MarkedPicture(
            Image image,
            int width,
            int height,
            @Nullable Region marked,
            Consumer<@Nullable Region> onMark) {
        StyleSheet.add(this, "preview.css");
        getStyleClass().add("marked-picture");
        setAlignment(Pos.TOP_CENTER);
        FittedImage picture = new FittedImage();
        picture.setFullSize(width, height);
        picture.setHeightLimit(MOST_HEIGHT);
        picture.setImage(image);
        RegionSelection selection = new RegionSelection(width, height);
        selection.mark(marked);
        picture.setOverlay(new RegionOverlay(selection, picture.imageBounds()));
        Button whole =
                new Button(Texts.of("search.part.picture.whole"), Icons.icon(Feather.MAXIMIZE));
        whole.setId("part-picture-whole");
        whole.setDisable(marked == null);
        whole.setOnAction(event -> selection.clear());
        selection
                .region()
                .subscribe((before, now) -> {
                    whole.setDisable(now == null);
                    onMark.accept(now);
                });
        getChildren().addAll(picture, whole);
    }
}
