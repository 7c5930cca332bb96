package semblance.ui.map;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import semblance.atlas.AtlasItem;
import semblance.ui.look.Icons;
import semblance.ui.look.KindLook;
import semblance.ui.look.Words;

/** What is under the mouse: its picture, its name, and the area that it lies in. */
final class HoverCard extends VBox {
    private static final double SIDE = 180;
    private static final double APART = 18;

    private final ImageView picture = new ImageView();
    private final Label name = new Label();
    private final Label area = new Label();

    HoverCard() {
        getStyleClass().add("map-card");
        setId("map-card");
        area.getStyleClass().add("quiet");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        name.setMaxWidth(SIDE);
        area.setMaxWidth(SIDE);
    }

    void show(AtlasItem item, @Nullable Image image, String areaName) {
        name.setText(Words.name(item.path()));
        area.setText(areaName);
        Node art = Icons.icon(KindLook.icon(item.kind()), "quiet-icon");
        if (image != null) {
            picture.setImage(image);
            picture.setFitWidth(Math.min(SIDE, image.getWidth()));
            picture.setFitHeight(SIDE);
            art = picture;
        }
        getChildren().setAll(art, name);
        if (!areaName.isEmpty()) {
            getChildren().add(area);
        }
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

    /** Lies beside a place, inside the region around. */
    void lieAt(double x, double y, Region around) {
        autosize();
        double left =
                x + APART + getWidth() > around.getWidth() ? x - APART - getWidth() : x + APART;
        double top = Math.clamp(y + APART, 0, Math.max(0, around.getHeight() - getHeight()));
        relocate(Math.rint(Math.max(0, left)), Math.rint(top));
    }
}
