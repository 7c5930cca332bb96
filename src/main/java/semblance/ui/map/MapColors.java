package semblance.ui.map;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import java.util.ArrayList;
import java.util.List;

/**
 * The colours and the font that the map is painted with, as its style sheet has them: labels that
 * nobody sees take them from there and follow it. Belongs to the JavaFX thread.
 */
final class MapColors extends Region {
    private final List<Label> points = new ArrayList<>();
    private final Label name = label("map-name");
    private final Label halo = label("map-halo");
    private final Label accent = label("map-accent");
    private final Label chosen = label("map-chosen");
    private final Label found = label("map-found");
    private final Label tile = label("map-tile");
    private final Label detail = label("map-detail");

    /**
     * @param onChange called when any of them has changed
     */
    MapColors(Runnable onChange) {
        for (int i = 0; i < Coloring.COLORS; i++) {
            points.add(label("map-color-" + i));
        }
        getChildren().addAll(points);
        getChildren().addAll(name, halo, accent, chosen, found, tile, detail);
        setManaged(false);
        setMouseTransparent(true);
        // What is not visible is not dressed either.
        setOpacity(0);
        for (var child : getChildren()) {
            Label label = (Label) child;
            label.textFillProperty().subscribe((before, now) -> onChange.run());
            label.fontProperty().subscribe((before, now) -> onChange.run());
        }
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().setAll(style);
        return label;
    }

    /** Returns the colour of points. */
    Color point(int color) {
        return color(points.get(color));
    }

    /** Returns the colour of the names of areas. */
    Color name() {
        return color(name);
    }

    /** Returns the colour behind all. */
    Color halo() {
        return color(halo);
    }

    /** Returns the colour of what a person draws, and of where the keyboard is. */
    Color accent() {
        return color(accent);
    }

    /** Returns the colour around what is chosen. */
    Color chosen() {
        return color(chosen);
    }

    /** Returns the colour around what a search found. */
    Color found() {
        return color(found);
    }

    /** Returns the colour of the tiles of what has no picture. */
    Color tile() {
        return color(tile);
    }

    Font nameFont() {
        return name.getFont();
    }

    Font detailFont() {
        return detail.getFont();
    }

    /** Where texts are held at when they are drawn. */
    static VPos textOrigin() {
        return VPos.CENTER;
    }

    private static Color color(Label label) {
        return label.getTextFill() instanceof Color color ? color : Color.GRAY;
    }
}
