package semblance.ui.map;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.javafx.FontIcon;

import semblance.atlas.Atlas;
import semblance.atlas.AtlasItem;
import semblance.media.MediaKind;
import semblance.ui.look.Icons;
import semblance.ui.look.KindLook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Small pictures over the dots, one for each cell of a grid that gets finer as one comes nearer, so
 * that none covers another. From far, where each would stand for too many, there are none; where
 * files lie far apart they are large. Belongs to the JavaFX thread.
 */
@SuppressWarnings("EnumOrdinal") // colours lie in an array
final class TileLayer {
    private static final double SMALLEST_CELL = 36;
    private static final double PART_OF_CELL = .86;
    private static final int FINEST = 14;

    /** How many files a picture may stand for: large, middle and small ones. */
    private static final double[] MOST_EACH = {1.25, 2.5, 24};

    private static final double LARGE = 120;
    private static final double DIMMED = .25;
    private static final int NAMED_FROM = 70;

    private final MapPictures pictures;
    private final Map<MediaKind, FontIcon> icons = new EnumMap<>(MediaKind.class);
    private final List<Drawn> drawn = new ArrayList<>();

    /** A picture, and where on the screen it is. */
    private record Drawn(int item, Rectangle2D place) {}

    TileLayer(MapPictures pictures) {
        this.pictures = pictures;
        for (MediaKind kind : MediaKind.values()) {
            icons.put(kind, Icons.icon(KindLook.icon(kind)));
        }
    }

    /** Returns the item whose picture is at a place; {@link MapViewModel#NONE} if none is. */
    int at(double x, double y) {
        for (Drawn tile : drawn) {
            if (tile.place().contains(x, y)) {
                return tile.item();
            }
        }
        return MapViewModel.NONE;
    }

    void paint(GraphicsContext pen, MapScene scene, MapCamera camera, MapColors colors) {
        drawn.clear();
        Atlas atlas = scene.atlas();
        if (atlas == null) {
            return;
        }
        int finest = level(camera);
        List<MapPictures.Wanted> missing = new ArrayList<>();
        for (int i = 0; i < MOST_EACH.length; i++) {
            int level = finest - (MOST_EACH.length - 1 - i);
            if (level >= 1 && each(scene.representatives(atlas, level), camera) <= MOST_EACH[i]) {
                Representatives shown = scene.representatives(atlas, level);
                double cell = shown.cellWidth() * camera.scale();
                inView(
                        shown,
                        camera,
                        (item, left, top, count) ->
                                place(
                                        item,
                                        atlas,
                                        camera,
                                        camera.screenX(left),
                                        camera.screenY(top),
                                        cell));
                break;
            }
        }
        for (Drawn tile : drawn) {
            draw(pen, scene, atlas.items().get(tile.item()), tile, colors, missing);
        }
        pictures.want(missing);
    }

    /** Returns the finest grid whose cells hold a picture. */
    private static int level(MapCamera camera) {
        double cells = 2 * camera.scale() / SMALLEST_CELL;
        return Math.clamp((int) Math.floor(Math.log(cells) / Math.log(2)), 0, FINEST);
    }

    private static void inView(
            Representatives all, MapCamera camera, Representatives.Visitor visitor) {
        all.inside(
                camera.mapX(0),
                camera.mapY(0),
                camera.mapX(camera.width()),
                camera.mapY(camera.height()),
                visitor);
    }

    private static double each(Representatives all, MapCamera camera) {
        int[] cellsAndFiles = new int[2];
        inView(
                all,
                camera,
                (item, left, top, count) -> {
                    cellsAndFiles[0]++;
                    cellsAndFiles[1] += count;
                });
        return cellsAndFiles[0] == 0 ? 0 : (double) cellsAndFiles[1] / cellsAndFiles[0];
    }

    private void place(
            int item, Atlas atlas, MapCamera camera, double left, double top, double cell) {
        double side = cell * PART_OF_CELL;
        double x = camera.screenX(atlas.x(item)) - side / 2;
        double y = camera.screenY(atlas.y(item)) - side / 2;
        drawn.add(
                new Drawn(
                        item,
                        new Rectangle2D(
                                Math.rint(Math.clamp(x, left, left + cell - side)),
                                Math.rint(Math.clamp(y, top, top + cell - side)),
                                Math.rint(side),
                                Math.rint(side))));
    }

    private void draw(
            GraphicsContext pen,
            MapScene scene,
            AtlasItem item,
            Drawn tile,
            MapColors colors,
            List<MapPictures.Wanted> missing) {
        boolean isLarge = tile.place().getWidth() > LARGE;
        Image image = pictures.atHand(item.content(), isLarge);
        MapPictures.Wanted wanted = new MapPictures.Wanted(item.content(), isLarge);
        if (pictures.isMissing(wanted)) {
            missing.add(wanted);
        }
        pen.setGlobalAlpha(scene.isDimmed(tile.item()) ? DIMMED : 1);
        Rectangle2D place = image == null ? tile.place() : fitted(image, tile.place());
        pen.setFill(colors.halo());
        pen.fillRect(
                place.getMinX() - 1.5,
                place.getMinY() - 1.5,
                place.getWidth() + 3,
                place.getHeight() + 3);
        if (image != null) {
            pen.drawImage(
                    image, place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        } else {
            drawIcon(pen, item, place, colors);
        }
        if (scene.isSelected(tile.item())) {
            frame(pen, place, colors.accent());
        } else if (scene.isFound(tile.item())) {
            frame(pen, place, colors.found());
        }
        pen.setGlobalAlpha(1);
    }

    private void drawIcon(
            GraphicsContext pen, AtlasItem item, Rectangle2D place, MapColors colors) {
        FontIcon icon = Objects.requireNonNull(icons.get(item.kind()));
        pen.setFill(colors.tile());
        pen.fillRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        pen.setFill(colors.point(item.kind().ordinal()));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(MapColors.textOrigin());
        boolean hasName = place.getWidth() >= NAMED_FROM;
        double middle = place.getMinX() + place.getWidth() / 2;
        pen.setFont(Icons.font(Math.max(10, place.getWidth() / 3)));
        pen.fillText(
                icon.getText(), middle, place.getMinY() + place.getHeight() * (hasName ? .4 : .5));
        if (hasName) {
            pen.setFont(colors.detailFont());
            pen.setFill(colors.name());
            pen.fillText(
                    MapText.fitted(
                            item.path().getFileName().toString(),
                            colors.detailFont(),
                            place.getWidth() - 6),
                    middle,
                    place.getMinY() + place.getHeight() * .8);
        }
    }

    /** Returns where a picture lies in its place, as it is: not cut off, in the middle. */
    private static Rectangle2D fitted(Image image, Rectangle2D place) {
        double scale =
                Math.min(
                        place.getWidth() / image.getWidth(), place.getHeight() / image.getHeight());
        double w = Math.max(1, Math.rint(image.getWidth() * scale));
        double h = Math.max(1, Math.rint(image.getHeight() * scale));
        return new Rectangle2D(
                Math.rint(place.getMinX() + (place.getWidth() - w) / 2),
                Math.rint(place.getMinY() + (place.getHeight() - h) / 2),
                w,
                h);
    }

    private static void frame(GraphicsContext pen, Rectangle2D place, Color color) {
        pen.setStroke(color);
        pen.setLineWidth(3);
        pen.strokeRect(
                place.getMinX() - 1,
                place.getMinY() - 1,
                place.getWidth() + 2,
                place.getHeight() + 2);
    }
}
