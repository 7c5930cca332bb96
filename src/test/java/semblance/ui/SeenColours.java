package semblance.ui;

import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;

import java.util.ArrayList;
import java.util.List;

/**
 * Colours as the style sheets come out on a node, and the contrast of two by <a
 * href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2</a>.
 */
final class SeenColours {
    private SeenColours() {}

    /** Returns what lies behind a node's text; over a picture that may be anything. */
    static List<Color> grounds(Node node) {
        List<Node> fromRoot = new ArrayList<>();
        for (Node at = node; at != null; at = at.getParent()) {
            fromRoot.addFirst(at);
        }
        List<Color> grounds = List.of(Color.WHITE);
        for (Node at : fromRoot) {
            if (at.getStyleClass().contains("tile-art")
                    || at.getStyleClass().contains("big-play")) {
                grounds = List.of(Color.WHITE, Color.BLACK);
            }
            if (at instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    Color colour = colour(fill.getFill());
                    grounds = grounds.stream().map(below -> over(colour, below)).toList();
                }
            }
        }
        return grounds;
    }

    /** Returns the worst contrast of a paint on what lies behind a node. */
    static double contrast(Paint paint, Node node) {
        Color colour = colour(paint);
        return grounds(node).stream()
                .mapToDouble(ground -> contrast(over(colour, ground), ground))
                .min()
                .orElseThrow();
    }

    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Color over(Color colour, Color below) {
        Color solid = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 1);
        return below.interpolate(solid, colour.getOpacity());
    }

    private static Color colour(Paint paint) {
        return switch (paint) {
            case Color colour -> colour;
            case LinearGradient gradient -> gradient.getStops().getFirst().getColor();
            default -> Color.TRANSPARENT;
        };
    }
}
